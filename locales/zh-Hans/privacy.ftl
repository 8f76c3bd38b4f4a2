### 个人信息怎么保护。

privacy-lead = 您告诉我们的，只用来办您要办的事。
privacy-what = 我们记什么
privacy-what-text = 您填的内容、交的材料、办理的经过、来往的消息。残疾类别、等级和病历是敏感个人信息，只有办这件事要用的才问。
privacy-why = 为什么可以记
privacy-why-text = 办理您的申请，是区残联的法定职责。不需要您填的，可以不填，不影响办理。
privacy-who = 谁能看
privacy-who-text = 只有经办单位的工作人员。他们每次打开您的办件，都会留下记录。
privacy-how = 怎么保护
privacy-how-text = 姓名、号码、地址、回答、材料和信，在数据库里都是加密的。
privacy-long = 留多久
privacy-long-text = 没提交的草稿，最后一次填写后留90天。办件按档案规定保存，以区残联公布为准。
privacy-rights = 您的权利
privacy-rights-text = 您可以查看、复制、更正自己的信息，也可以要求说明和删除。法律要求保存的不能删，我们会告诉您理由。请打12385，或者在办件里留言。
