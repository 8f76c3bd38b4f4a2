//! A house to test in: the real program on a free port, its clock in the test's hands, and people who use it.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use actix_web::HttpServer;
use actix_web::dev::ServerHandle;
use chrono::{DateTime, TimeZone, Utc};
use reqwest::header::{ACCEPT_LANGUAGE, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, StatusCode};
use zhucan::accounts::Role;
use zhucan::accounts::store::NewStaff;
use zhucan::app::{House, KEEP_ALIVE};
use zhucan::catalogue::Service;
use zhucan::clock::Clock;
use zhucan::config::Config;
use zhucan::custody;
use zhucan::database::testing::{Fresh, fresh, fresh_sqlite};
use zhucan::demo::people::{Dice, Person as Invented, residents};
use zhucan::demo::{settle, staff};
use zhucan::outbox::{Courier, Senders};
use zhucan::vault::{KeyFile, SoftwareKeys, Suite, Vault};

pub use crate::page::Page;

/// A house that serves.
pub struct TestHouse {
    pub house: House,
    pub clock: Clock,
    pub base: String,
    pub fresh: Fresh,
    server: ServerHandle,
}

/// The time at which tests begin: a Tuesday morning in China.
pub fn morning() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 2, 0, 0).unwrap()
}

impl TestHouse {
    /// One house on each database, with the staff of the demo.
    pub async fn both() -> Vec<Self> {
        let mut houses = Vec::new();
        for one in fresh().await {
            houses.push(Self::on(one, &[]).await);
        }
        houses
    }

    /// One house on each database, with settings of its own.
    pub async fn both_with(settings: &[(&'static str, String)]) -> Vec<Self> {
        let mut houses = Vec::new();
        for one in fresh().await {
            houses.push(Self::on(one, settings).await);
        }
        houses
    }

    /// A house on `SQLite`.
    pub async fn one() -> Self {
        Self::on(fresh_sqlite().await, &[]).await
    }

    /// A house with a folder of further services.
    pub async fn with_services(folder: &str) -> Self {
        Self::on(fresh_sqlite().await, &[("catalogue", folder.to_owned())]).await
    }

    /// A house on a database, with settings of its own.
    pub async fn on(fresh: Fresh, settings: &[(&'static str, String)]) -> Self {
        let data = fresh.folder().display().to_string();
        let mut told = vec![("data", data)];
        told.extend(settings.iter().cloned());
        let config = Config::read(None, &told).unwrap();
        SoftwareKeys::generate().unwrap().save(&config.keys).unwrap();
        let vault = vault(&config.keys);
        let vault = custody::unlock(&fresh.database, vault).await.unwrap();
        let clock = Clock::standing_at(morning());
        let program = env!("CARGO_BIN_EXE_zhucan").into();
        let house =
            House::open(config, fresh.database.clone(), vault, clock.clone(), program, true).await.unwrap();
        let ground = &house.ground;
        staff::settle_in(&ground.database, &ground.vault, clock.now()).await.unwrap();
        let (base, server) = serve(house.clone());
        Self { house, clock, base, fresh, server }
    }

    /// The same house, as another server with a vault of its own: its address.
    pub async fn another_server(&self, vault: Vault) -> String {
        let ground = &self.house.ground;
        let program = env!("CARGO_BIN_EXE_zhucan").into();
        let (config, database) = (ground.config.clone(), ground.database.clone());
        serve(House::open(config, database, vault, self.clock.clone(), program, true).await.unwrap()).0
    }

    /// The same house, started again with the services of a folder: the address where it serves now.
    pub async fn again_with_services(&self, folder: &std::path::Path) -> String {
        let catalogue = zhucan::catalogue::Catalogue::load(Some(folder)).unwrap();
        let mut newer = self.house.clone();
        newer.catalogue = actix_web::web::Data::new(catalogue);
        let server =
            HttpServer::new(move || newer.app()).workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
        let base = format!("http://{}", server.addrs()[0]);
        tokio::spawn(server.run());
        base
    }

    /// Today in China, as a date question takes it whole in its first field.
    pub fn today(&self) -> String {
        zhucan::clock::china_date(self.clock.now()).to_string()
    }

    /// Delivers what waits in the outbox; the demo's ways out take everything.
    pub async fn deliver(&self) -> usize {
        self.courier(Duration::from_secs(20)).deliver_due().await.unwrap()
    }

    /// A courier that waits so long for the outside.
    pub fn courier(&self, patience: Duration) -> Courier {
        let ground = &self.house.ground;
        Courier {
            database: ground.database.clone(),
            vault: ground.vault.clone(),
            clock: self.clock.clone(),
            senders: Senders::from_config(&ground.config, true).unwrap().patient_for(patience),
        }
    }

    /// The newest text to a phone that contains a word, as the outbox holds it.
    pub async fn newest_text(&self, phone: &str, word: &str) -> String {
        let mut tx = self.house.ground.database.read().await.unwrap();
        let newest = zhucan::outbox::store::newest(&mut tx, &self.house.ground.vault).await.unwrap();
        newest
            .into_iter()
            .find_map(|(_, message)| match message {
                zhucan::outbox::Message::Sms { phone: to, text }
                | zhucan::outbox::Message::Code { phone: to, text, .. }
                | zhucan::outbox::Message::Voice { phone: to, text }
                    if to == phone && text.contains(word) =>
                {
                    Some(text)
                }
                _ => None,
            })
            .expect("a text to this phone")
    }

    /// The query code that was sent to a phone.
    pub async fn query_code(&self, phone: &str) -> String {
        let text = self.newest_text(phone, "收到您的").await;
        text.split("查询码").nth(1).unwrap().chars().take_while(char::is_ascii_digit).collect()
    }

    /// The query code of a form, as its pages group it.
    pub async fn query_code_of(&self, number: &str) -> String {
        let (ground, today) = (&self.house.ground, zhucan::clock::china_date(self.clock.now()));
        let mut tx = ground.database.read().await.unwrap();
        let draft = zhucan::forms::store::by_number(&mut tx, &ground.vault, number, today).await.unwrap();
        zhucan::forms::views::grouped(&draft.expect("the form").code)
    }

    /// The code in the newest text to a phone.
    pub async fn newest_code(&self, phone: &str) -> String {
        let text = self.newest_text(phone, "验证码").await;
        let digits: String = text
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(|c| c.is_ascii_digit() || *c == ' ')
            .collect();
        digits.replace(' ', "")
    }

    /// A service by name.
    pub fn service(&self, id: &str) -> Arc<Service> {
        self.house.catalogue.get(id).expect("the service").clone()
    }

    /// Somebody with a browser that knows nothing yet.
    pub fn someone(&self) -> Visitor {
        Visitor::new(&self.base, "zh-CN")
    }

    /// Somebody of the staff, signed in.
    pub async fn staff(&self, login: &str) -> Visitor {
        let one = staff::SIGN_INS.iter().find(|one| one.login == login).expect("the sign-in");
        self.sign_in(one.login, one.totp).await
    }

    /// Somebody new of the staff, signed in.
    pub async fn hire(&self, login: &'static str, role: Role, unit: &str) -> Visitor {
        let (ground, totp) = (&self.house.ground, "MZXW6YTBOJRGC6TPMZXW6YTBOJRGC6TP");
        let id = zhucan::values::new_id(self.clock.now());
        let key = ground.vault.new_record(zhucan::accounts::store::record(id)).unwrap();
        let hired = NewStaff {
            id,
            record_key: key.wrapped().to_vec(),
            role,
            unit: Some(unit.to_owned()),
            login: login.to_owned(),
            password: zhucan::accounts::passwords::hash(
                staff::SIGN_INS[0].password.to_owned(),
                Default::default(),
            )
            .await
            .unwrap(),
            password_once: false,
            sealed_totp: key.seal_text("totp", totp).unwrap(),
            sealed_name: key.seal_text("name", "新来的").unwrap(),
        };
        let now = self.clock.now();
        let write = ground.database.write(move |tx| {
            Box::pin(async move { zhucan::accounts::store::add_staff(tx, &hired, now).await })
        });
        write.await.unwrap();
        self.sign_in(login, totp).await
    }

    async fn sign_in(&self, login: &str, secret: &str) -> Visitor {
        let password = staff::SIGN_INS[0].password;
        let visitor = self.someone();
        let page = visitor.post("/staff/sign-in", &[("login", login), ("password", password)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        // A code works once: each sign-in takes the next.
        self.clock.advance(chrono::TimeDelta::seconds(30));
        let code = totp(secret, self.clock.now());
        let page = visitor.post("/staff/sign-in/code", &[("code", &code)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        visitor
    }

    /// Refers an accepted case to the demo's first hospital, which enters a result: category and grade, or nothing
    /// where the standard is not met.
    pub async fn assess(&self, officer: &Visitor, number: &str, part: Option<(&str, &str)>) {
        let refer = format!("/staff/cases/{number}/acts/refer");
        let page = officer.fill_act(&refer, &[("referred_to", "demo-hospital-1")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        let mut fields = vec![
            ("identity_checked", "yes"),
            ("assessed_on.year", "2026"),
            ("assessed_on.month", "11"),
            ("assessed_on.day", "24"),
            ("meets", if part.is_some() { "yes" } else { "no" }),
            ("findings", "双下肢肌力三级，靠拐杖行走。"),
            ("assessors", "陈医生、林医生"),
            ("components.rows", "1"),
        ];
        if let Some((category, grade)) = part {
            fields.extend([("components.0.category", category), ("components.0.grade", grade)]);
        }
        let rate = format!("/staff/referrals/{number}/acts/rate");
        let page = self.staff("hospital").await.fill_act(&rate, &fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }

    /// An invented resident under 18: nobody waits for the days of a public notice.
    pub fn minor(&self) -> Invented {
        residents(7, 200, morning().date_naive()).into_iter().find(|person| person.minor).expect("a minor")
    }

    /// An invented resident.
    pub fn resident(&self, place: usize) -> Invented {
        residents(7, 40, morning().date_naive())[place].clone()
    }
}

/// The vault over a key file.
pub fn vault(keys: &Path) -> Vault {
    let keys = KeyFile::open(keys.to_owned(), Suite::Sm4Gcm).unwrap();
    Vault::new(Arc::new(keys), Suite::Sm4Gcm).unwrap()
}

/// Serves a house on a free port: its address.
pub fn serve(house: House) -> (String, ServerHandle) {
    let server = HttpServer::new(move || house.app()).workers(1).disable_signals().keep_alive(KEEP_ALIVE);
    let server = server.bind(("127.0.0.1", 0)).unwrap();
    let base = format!("http://{}", server.addrs()[0]);
    let server = server.run();
    let handle = server.handle();
    tokio::spawn(server);
    (base, handle)
}

impl Drop for TestHouse {
    fn drop(&mut self) {
        // The handle's future is not needed: the sockets close with the runtime.
        drop(self.server.stop(false));
    }
}

/// The code of an authenticator.
pub fn totp(secret: &str, now: DateTime<Utc>) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    totp.generate(u64::try_from(now.timestamp()).unwrap()).to_string()
}

/// A browser without JavaScript.
#[derive(Debug)]
pub struct Visitor {
    pub client: Client,
    base: String,
}

/// A client, once TLS has an implementation: without one none can be made, even for plain HTTP.
pub fn client() -> reqwest::ClientBuilder {
    let _ = rustls::crypto::ring::default_provider().install_default();
    // Plain HTTP needs no certificates of the world; and a form sent as an idle connection is closed would be lost.
    Client::builder().tls_certs_only([]).pool_idle_timeout(KEEP_ALIVE / 2)
}

impl Visitor {
    pub fn new(base: &str, language: &str) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_str(language).unwrap());
        headers.insert(HeaderName::from_static("sec-fetch-site"), HeaderValue::from_static("same-origin"));
        let client = client()
            .cookie_store(true)
            .redirect(reqwest::redirect::Policy::none())
            .default_headers(headers)
            .no_proxy()
            .build()
            .unwrap();
        Self { client, base: base.to_owned() }
    }

    /// A browser that carries a session.
    pub fn signed_in(base: &str, token: &str) -> Self {
        let jar = reqwest::cookie::Jar::default();
        jar.add_cookie_str(&format!("session={token}; Path=/"), &base.parse().unwrap());
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static("zh-CN"));
        headers.insert(HeaderName::from_static("sec-fetch-site"), HeaderValue::from_static("same-origin"));
        let client = client()
            .cookie_provider(Arc::new(jar))
            .redirect(reqwest::redirect::Policy::none())
            .default_headers(headers)
            .no_proxy()
            .build()
            .unwrap();
        Self { client, base: base.to_owned() }
    }

    /// A browser that does not say where its requests come from, as old ones and some built into apps.
    pub fn silent(base: &str) -> Self {
        let client = client()
            .cookie_store(true)
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        Self { client, base: base.to_owned() }
    }

    /// As browsers do, asks once more on a fresh line where the house was just closing the one that was kept.
    pub async fn get(&self, path: &str) -> Page {
        let ask = || self.client.get(format!("{}{path}", self.base)).send();
        let answer = match ask().await {
            Err(error) if error.is_request() => ask().await,
            answer => answer,
        };
        Page::of(answer.unwrap()).await
    }

    /// What is no page, byte by byte.
    pub async fn get_bytes(&self, path: &str) -> Vec<u8> {
        let answer = self.client.get(format!("{}{path}", self.base)).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        answer.bytes().await.unwrap().to_vec()
    }

    /// Follows where a page leads, to the end.
    pub async fn follow(&self, path: &str) -> (String, Page) {
        let mut path = path.to_owned();
        for _ in 0..10 {
            let page = self.get(&path).await;
            if page.status != StatusCode::SEE_OTHER {
                return (path, page);
            }
            path = page.location;
        }
        panic!("{path} leads in a circle");
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post_bytes(path, body.into_bytes()).await
    }

    pub async fn post_bytes(&self, path: &str, body: Vec<u8>) -> Page {
        let request = self
            .client
            .post(format!("{}{path}", self.base))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body);
        Page::of(request.send().await.unwrap()).await
    }

    /// Sends, or nothing where the house has died meanwhile.
    pub async fn try_post(&self, path: &str, fields: &[(&str, &str)]) -> Option<Page> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self
            .client
            .post(format!("{}{path}", self.base))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body);
        Some(Page::of(request.send().await.ok()?).await)
    }

    /// The same browser, with its cookies, at a house that serves elsewhere now.
    pub fn at(&self, base: &str) -> Self {
        Self { client: self.client.clone(), base: base.to_owned() }
    }

    pub async fn upload(&self, path: &str, name: &str, bytes: Vec<u8>) -> Page {
        self.send_file(path, &[], name, bytes).await
    }

    /// Sends a file together with what was typed.
    pub async fn upload_with(&self, path: &str, fields: &[(&str, &str)], bytes: Vec<u8>) -> Page {
        self.send_file(path, fields, "file.csv", bytes).await
    }

    async fn send_file(&self, path: &str, fields: &[(&str, &str)], name: &str, bytes: Vec<u8>) -> Page {
        let send = || {
            let part = reqwest::multipart::Part::bytes(bytes.clone()).file_name(name.to_owned());
            let mut form = reqwest::multipart::Form::new();
            for (field, value) in fields {
                form = form.text((*field).to_owned(), (*value).to_owned());
            }
            let form = form.part("file", part);
            self.client.post(format!("{}{path}", self.base)).multipart(form).send()
        };
        // As for `get`: the line that was kept may just be closing.
        let answer = match send().await {
            Err(error) if error.is_request() => send().await,
            answer => answer,
        };
        Page::of(answer.unwrap()).await
    }

    /// Begins a form and gives its number.
    pub async fn begin(&self, service: &str) -> String {
        let page = self.post(&format!("/services/{service}/applications"), &[]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        page.location.split('/').nth(2).unwrap().to_owned()
    }

    /// Answers every page until check-your-answers, as somebody would.
    pub async fn fill(&self, house: &TestHouse, service: &Service, number: &str, person: &Invented) {
        let mut dice = Dice::new(3);
        let mut place = format!("/applications/{number}");
        for _ in 0..200 {
            let (path, page) = self.follow(&place).await;
            assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
            if path.ends_with("/check") {
                return;
            }
            let id = path.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned();
            let page = &service.definition.pages[service.place(&id).expect(&path)];
            let typed: Vec<(String, String)> = page
                .questions
                .iter()
                .flat_map(|question| {
                    settle::answer(question, &question.id, person, &house.house.places, &mut dice)
                })
                .collect();
            let fields: Vec<(&str, &str)> = typed.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            let answer = self.post(&path, &fields).await;
            assert_eq!(
                answer.status,
                StatusCode::SEE_OTHER,
                "{path} {fields:?}: {}",
                answer.errors().join("; ")
            );
            place = answer.location;
        }
        panic!("the form has no end");
    }

    /// Begins, fills in and sends.
    pub async fn apply(&self, house: &TestHouse, service: &str, person: &Invented) -> String {
        let number = self.begin(service).await;
        let definition = house.service(service);
        self.fill(house, &definition, &number, person).await;
        let page = self.post(&format!("/applications/{number}/submission"), &[]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        assert!(page.location.ends_with("/receipt"), "{}", page.location);
        number
    }

    /// Opens the page of an act and sends it.
    pub async fn fill_act(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let revision = self.get(path).await.value("revision");
        let mut all = vec![("revision", revision.as_str())];
        all.extend(fields);
        self.post(path, &all).await
    }

    /// Opens a case on the desk and does an act.
    pub async fn act(&self, number: &str, act: &str, more: &[(&str, &str)]) -> Page {
        let case = self.get(&format!("/staff/cases/{number}")).await;
        let revision = case.value("revision");
        let mut fields = vec![("act", act), ("revision", revision.as_str())];
        fields.extend(more);
        self.post(&format!("/staff/cases/{number}/acts"), &fields).await
    }
}

/// The pages of the parking card, each with its answers.
pub fn parking_answers(name: &str) -> Vec<(&'static str, Vec<(String, String)>)> {
    let pair = |k: &str, v: &str| vec![(k.to_owned(), v.to_owned())];
    vec![
        ("name", pair("resident_name", name)),
        ("seats", pair("seats", "2")),
        ("licence", pair("licence.way", "counter")),
    ]
}
