### 去看官方的电子证照。

electronic-title = 电子残疾人证
electronic-counts = 电子证照和纸质证一样有效（国务院令第716号）。
electronic-opens = 电子证照由官方系统出示，不在本站。下面的链接打开{ $host }，要在那里登录。
electronic-open = 去看我的电子残疾人证
electronic-ask = 电子证照在哪里看，以区残联公布为准。可以打12385残疾人服务热线问。
