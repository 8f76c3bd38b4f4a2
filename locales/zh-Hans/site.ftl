language-name = 中文
site-name = 助残服务门户
