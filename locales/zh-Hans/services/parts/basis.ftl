### 几个事项共用的文字。

basis-certificate-measures = 《中华人民共和国残疾人证管理办法》
basis-classification = 《残疾人残疾分类和分级》
basis-protection-law = 《中华人民共和国残疾人保障法》
basis-civil-code = 《中华人民共和国民法典》（监护、委托代理）
basis-information-law = 《中华人民共和国个人信息保护法》
basis-cross-province = 残疾人证“跨省通办”
basis-licensing-law = 《中华人民共和国行政许可法》第三十二条（受理时限参照）
basis-reassessment = 残疾评定异议：先市残联，再自治区残联
