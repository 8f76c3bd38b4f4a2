### 社区或街道先看一看：不决定什么，也不等它。

act-pre-check = 填写看到的情况
    .hint = 只写看到的事实。受理不受理由残联决定，期限不等您。
    .event = 社区（街道）看过了申请
q-person-met = 见到本人了吗？
q-person-met-met = 见到了
q-person-met-called = 打电话说了
q-person-met-not-reached = 没有联系上
q-papers-seen = 材料看了吗？
q-papers-seen-complete = 看了，齐全
q-papers-seen-lacking = 看了，还缺（请写在下面）
q-papers-seen-not-seen = 没有看
q-check-remark = 还要告诉残联什么
    .hint = 比如本人行动不便、要上门、怎样联系得上。
