### 按需要找事项的标题。

needs-certificate = 办残疾人证
needs-certificate-line = 第一次办、到期换、丢了补、改类别等级。
needs-subsidies = 领补贴
needs-subsidies-line = 困难残疾人生活补贴、重度残疾人护理补贴。
needs-rehabilitation = 做康复、配辅具
needs-rehabilitation-line = 儿童康复救助，轮椅、助听器、假肢、眼镜。
needs-travel = 出门坐车
needs-travel-line = 预约无障碍车辆，办理乘车优惠。
needs-home = 改造住家
needs-home-line = 坡道、扶手、卫生间、闪光门铃。
needs-school = 上学和找工作
needs-school-line = 助学、技能培训、按比例就业。
needs-rights = 请人维权
needs-rights-line = 法律援助、投诉、被歧视了怎么办。
needs-care = 照护和联系
needs-care-line = 告诉我们怎么联系您，日间照料、居家服务。
needs-unsure = 说不清要办什么
needs-unsure-line = 用几句话说说情况，我们替您找。
