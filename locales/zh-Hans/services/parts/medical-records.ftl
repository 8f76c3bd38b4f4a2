### 几个事项共用的文字。

q-medical-consent = 病历给不给我们看
    .hint = 病历是敏感个人信息，要您单独同意。同意的，只给区残联和评定医院看，只用来评定。
    .help = 不交，也照样给您评定、办证。同意以后也可以撤回，撤回就删掉。
q-medical-consent-agree = 同意，我交病历
q-medical-consent-not-now = 不交
page-medical-records =
    .when = 只有第{ $medical_consent }题选了“同意”的，才答。
q-medical-records = 病历和检查报告
    .hint = 有就交，没有可以不交。哪些人要交、要多久以内的，以区残联公布为准。
    .help = 医生评定时可以参考，您也许能少做几项检查。
