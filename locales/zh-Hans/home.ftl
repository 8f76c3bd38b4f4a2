### 首页。

home-title = 您要办什么事？
home-track = 查办到哪一步了
home-go-on = 接着填上次的申请
home-services = 看全部服务
home-entitlements = 看看能享受什么
home-needs = 按需要找
home-ways = 不会上网也能办
home-way-call = 打12385，话务员一边问一边替您填。
home-way-community = 去社区找专职委员，当面帮您填。
home-way-visit = 行动不便，可以请工作人员上门。
home-way-paper = 可以打印大字纸质表，填好交到社区。
