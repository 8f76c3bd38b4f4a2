### 几个事项共用的文字。

section-disability = 残疾情况

q-categories = 哪方面有残疾
    .hint = 有几项选几项，选了两项以上，就是多重残疾。拿不准没关系，最后由医生评定。
    .help = 不同的残疾由不同的医生评定，要先知道找哪一位。
q-categories-visual = 视力：看不见，或者看不清
q-categories-hearing = 听力：听不见，或者听不清
q-categories-speech = 言语：不能说话，或者说话别人听不懂
q-categories-physical = 肢体：手脚或者身体活动困难
q-categories-intellectual = 智力：学习、理解、生活自理比同龄人困难
q-categories-mental = 精神：长期有精神方面的困难，例如精神疾病、孤独症
q-categories-unsure = 不知道是哪一类
