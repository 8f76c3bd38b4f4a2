title = 无障碍出行帮助和预约用车
summary = 出门不方便的残疾人，可以请人帮忙。

condition-need = 自己出门有困难
    .open = 给不给帮助、有没有车，由区残联定。

how-ask = 先问区残联，现在有没有人陪、有没有车。
how-say = 说清楚哪天、几点、从哪里到哪里，坐不坐轮椅，要不要人扶。
how-turn = 出门前有变化，告诉区残联。

unsaid-who = 哪些人可以用，以区残联公布为准。
unsaid-rides = 有没有车，要不要钱，什么时间、到哪里，以区残联公布为准。
unsaid-booking = 要提前多久约，以区残联公布为准。

basis-plan = 《东河区“十四五”残疾人事业发展规划》
basis-accessibility-law = 《中华人民共和国无障碍环境建设法》
