//! The table of all settings: name, default, meaning.

/// One setting, as documentation and default.
#[derive(Debug)]
pub struct Setting {
    /// Name in the file; a dot is a table. The variable is `ZHUCAN_` + the name in capitals with `_`.
    pub name: &'static str,
    /// Taken when nobody says otherwise.
    pub default: &'static str,
    /// What it is, with units.
    pub meaning: &'static str,
}

const fn setting(name: &'static str, default: &'static str, meaning: &'static str) -> Setting {
    Setting { name, default, meaning }
}

/// All settings.
pub const SETTINGS: &[Setting] = &[
    setting("listen", "127.0.0.1:8080", "address and port to serve on"),
    setting("data", "var", "folder for the SQLite file, sealed documents, keys and the demo's mail"),
    setting("database", "", "postgres://… for PostgreSQL; empty: SQLite in the data folder"),
    setting(
        "public_url",
        "",
        "address people see, such as https://portal.example.cn; empty: http://<listen>",
    ),
    setting(
        "keys",
        "",
        "file of the master keys, mode 0600; empty: keys.toml in the data folder. Never in backups",
    ),
    setting("cipher", "sm4-gcm", "sm4-gcm or aes-256-gcm, for what is sealed from now on"),
    setting("catalogue", "", "folder of further service definitions; empty: none"),
    setting(
        "holidays",
        "",
        "file of holidays and make-up workdays; empty: the one that came with the program",
    ),
    setting(
        "behind_proxy",
        "false",
        "true: take the client's address from X-Forwarded-For (a proxy must set it)",
    ),
    setting(
        "office_closes",
        "",
        "when counters close, such as 17:30: what comes later counts from the next working day; empty: the day counts whole",
    ),
    setting("staff_idle_minutes", "15", "minutes without a request after which a staff session locks"),
    setting(
        "providers",
        "",
        "file of the providers of identity (OpenID Connect) through which residents sign in; empty: none",
    ),
    setting(
        "password_hash",
        "argon2id",
        "argon2id or pbkdf2-sm3, for passwords of staff from now on; each is hashed anew at its next sign-in",
    ),
    setting("draft_days", "90", "days an unsent form is kept after it was last touched"),
    setting(
        "guardian_accounts",
        "false",
        "true: money for a minor may go to the account of a guardian who is recorded",
    ),
    setting(
        "propose_by_text",
        "false",
        "true: people are told by text of what the register suggests they apply for; else staff tell them (whoever is given a certificate here is told in any case)",
    ),
    setting("committee_files", "false", "true: a 居委会 may file in writing for an adult without a guardian"),
    setting("e_certificate_url", "", "address of the official 电子证照; empty: pages say where to ask"),
    setting("upload_megabytes", "10", "largest file a person can send, in MB"),
    setting(
        "scanner",
        "",
        "socket of ClamAV's clamd, such as /run/clamav/clamd.ctl, or host:port; empty: files are not checked for viruses",
    ),
    setting(
        "appointments.change_hours",
        "24",
        "hours before an appointment until which people change it by themselves; later they call",
    ),
    setting(
        "appointments.evening",
        "18:00",
        "when people are reminded the evening before; empty: they are not",
    ),
    setting("appointments.morning", "07:00", "when they are reminded on the day; empty: they are not"),
    setting(
        "appointments.missed",
        "2",
        "after how many missed appointments the unit of the case is asked how to go on",
    ),
    setting(
        "appointments.silent_days",
        "3",
        "working days after which somebody who has chosen no time is called",
    ),
    setting(
        "smtp.host",
        "",
        "mail server; empty: mail waits in the outbox (the demo writes it to <data>/mail)",
    ),
    setting("smtp.port", "465", "port of the mail server"),
    setting("smtp.security", "tls", "tls, starttls or none (none only to 127.0.0.1)"),
    setting("smtp.user", "", "user name at the mail server; empty: no sign-in"),
    setting("smtp.password", "", "password at the mail server"),
    setting("smtp.from", "", "sender, such as 助残服务门户 <portal@example.cn>"),
    setting(
        "sms.url",
        "",
        "address of the SMS gateway; empty: texts wait in the outbox (the demo shows them)",
    ),
    setting(
        "sms.body",
        r#"{"to":"{phone}","text":"{text}","id":"{id}"}"#,
        "JSON sent to it; {phone}, {text}, {id} are filled in",
    ),
    setting("sms.authorization", "", "value of the Authorization header for the gateway"),
    setting(
        "sms.receipt_key",
        "",
        "Authorization header that the gateway sends with receipts to /gateway/receipts; empty: refused",
    ),
    setting("voice.url", "", "address of the voice-code gateway for landlines; empty: as sms.url"),
    setting("site.code", "", "网站标识码, ten digits; empty: not shown"),
    setting("site.icp", "", "ICP备案号, such as 蒙ICP备12345678号-1; empty: not shown"),
    setting("site.public_security", "", "公安备案号, with a link to its entry; empty: not shown"),
    setting("site.host", "", "主办单位; empty: the Federation, as the words of the page say"),
    setting("site.host_en", "", "the same in English; empty: as site.host"),
    setting("site.organiser", "", "承办单位; empty: not shown"),
    setting("site.organiser_en", "", "the same in English; empty: as site.organiser"),
    setting("site.contact", "", "who answers for the site, such as 0472-4171234; empty: not shown"),
    setting(
        "leave_to",
        "https://www.weather.com.cn/",
        "where the quick way out of the page leads: a site that looks like any other",
    ),
    setting(
        "metrics_token",
        "",
        "bearer token that opens /metrics to other machines; empty: only this machine may read it",
    ),
    setting("log", "info", "what is logged, such as info or zhucan=debug"),
    setting("log_json", "false", "true: one JSON object a line"),
];
