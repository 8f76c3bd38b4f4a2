//! Signing in through a provider of identity: it works without JavaScript, and whatever does not fit is refused in words.

use std::collections::{HashMap, HashSet};
use std::sync::Mutex;

use actix_web::dev::ServerHandle;
use actix_web::{App, HttpResponse, HttpServer, web};
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{
    CoreEdDsaPrivateSigningKey, CoreGenderClaim, CoreJsonWebKeySet, CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
};
use openidconnect::{
    AccessToken, AdditionalClaims, Audience, IdToken, IdTokenClaims, IssuerUrl, JsonWebKeyId, Nonce,
    PkceCodeChallenge, PkceCodeVerifier, PrivateSigningKey, StandardClaims, SubjectIdentifier,
};
use reqwest::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use zhucan::clock::Clock;
use zhucan::database::testing::fresh;
use zhucan::demo::people::{Person, residents};
use zhucan::values::CaseNumber;

use crate::house::{Page, TestHouse, Visitor, morning};

// Keys of nobody, made for these tests.
const KEY: &str = "-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEICIm3bfBQwpJT++twj9XKwZ4DNUYMKDDQ+xxVBoDe9pF
-----END PRIVATE KEY-----";
const OTHER_KEY: &str = "-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIIfHKlK2Q1In2p7DRMdsOzgQoATQOHQgWwsEUbnPFSX+
-----END PRIVATE KEY-----";

/// What the provider does wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    None,
    Nonce,
    Issuer,
    Audience,
    /// Signed with a key that it never published, under the name of one that it did.
    Signature,
    Expired,
    /// It changed its key since it was last asked.
    NewKey,
    /// The person is not known by name there.
    NotProven,
    /// Name and number only where it is asked for more, as many do.
    Userinfo,
    NoNumber,
}

#[derive(Debug, Serialize, Deserialize, Clone)]
struct Others(Map<String, Value>);

impl AdditionalClaims for Others {}

struct State {
    base: String,
    clock: Clock,
    fault: Fault,
    person: Person,
    /// By code: challenge and nonce.
    begun: HashMap<String, (String, String)>,
    used: HashSet<String>,
}

type Shared = web::Data<Mutex<State>>;

/// A provider that keeps the rules, until it is told to break one.
struct Issuer {
    state: Shared,
    base: String,
    server: ServerHandle,
}

impl Drop for Issuer {
    fn drop(&mut self) {
        drop(self.server.stop(false));
    }
}

fn key(fault: Fault) -> (CoreEdDsaPrivateSigningKey, &'static str) {
    let (pem, name) = match fault {
        Fault::NewKey => (OTHER_KEY, "second"),
        _ => (KEY, "first"),
    };
    (CoreEdDsaPrivateSigningKey::from_ed25519_pem(pem, Some(JsonWebKeyId::new(name.into()))).unwrap(), name)
}

async fn discovery(state: Shared) -> HttpResponse {
    let base = state.lock().unwrap().base.clone();
    HttpResponse::Ok().json(json!({
        "issuer": base,
        "authorization_endpoint": format!("{base}/authorize"),
        "token_endpoint": format!("{base}/token"),
        "userinfo_endpoint": format!("{base}/userinfo"),
        "jwks_uri": format!("{base}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
    }))
}

async fn keys(state: Shared) -> HttpResponse {
    let (key, _) = key(state.lock().unwrap().fault);
    HttpResponse::Ok().json(CoreJsonWebKeySet::new(vec![key.as_verification_key()]))
}

fn person_claims(person: &Person, fault: Fault) -> Map<String, Value> {
    let level = if fault == Fault::NotProven { "level-1" } else { "level-2" };
    let mut claims = Map::new();
    claims.insert("real_name".into(), person.name.clone().into());
    claims.insert("level".into(), level.into());
    if fault != Fault::NoNumber {
        claims.insert("id_number".into(), person.id_number.clone().into());
    }
    claims
}

async fn token(state: Shared, form: web::Form<HashMap<String, String>>) -> HttpResponse {
    let mut state = state.lock().unwrap();
    let wrong = |why: &str| HttpResponse::BadRequest().json(json!({ "error": why }));
    let code = form["code"].clone();
    let Some((challenge, nonce)) = state.begun.get(&code).cloned() else { return wrong("invalid_grant") };
    let proven =
        PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(form["code_verifier"].clone()));
    if !state.used.insert(code) || proven.as_str() != challenge {
        return wrong("invalid_grant");
    }
    let fault = state.fault;
    let at: DateTime<Utc> = state.clock.now();
    let issuer = if fault == Fault::Issuer { "https://somebody.example".into() } else { state.base.clone() };
    let audience = if fault == Fault::Audience { "another" } else { "zhucan" };
    let until = if fault == Fault::Expired { at - TimeDelta::hours(1) } else { at + TimeDelta::minutes(5) };
    let others = if fault == Fault::Userinfo { Map::new() } else { person_claims(&state.person, fault) };
    let claims = IdTokenClaims::<Others, CoreGenderClaim>::new(
        IssuerUrl::new(issuer).unwrap(),
        vec![Audience::new(audience.into())],
        until,
        at,
        StandardClaims::new(SubjectIdentifier::new("somebody".into())),
        Others(others),
    )
    .set_nonce(Some(Nonce::new(if fault == Fault::Nonce { "another".into() } else { nonce })));
    let (mut signs, name) = key(fault);
    if fault == Fault::Signature {
        signs = CoreEdDsaPrivateSigningKey::from_ed25519_pem(OTHER_KEY, Some(JsonWebKeyId::new(name.into())))
            .unwrap();
    }
    let access = AccessToken::new("opens-userinfo".into());
    let signed: IdToken<Others, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm> =
        IdToken::new(claims, &signs, CoreJwsSigningAlgorithm::EdDsa, Some(&access), None).unwrap();
    HttpResponse::Ok().json(json!({
        "access_token": access.secret(),
        "token_type": "Bearer",
        "expires_in": 300,
        "id_token": signed.to_string(),
    }))
}

async fn userinfo(state: Shared) -> HttpResponse {
    let state = state.lock().unwrap();
    let mut claims = person_claims(&state.person, state.fault);
    claims.insert("sub".into(), "somebody".into());
    HttpResponse::Ok().json(claims)
}

impl Issuer {
    fn of(person: Person) -> Self {
        let first = State {
            base: String::new(),
            clock: Clock::standing_at(morning()),
            fault: Fault::None,
            person,
            begun: HashMap::new(),
            used: HashSet::new(),
        };
        let state = web::Data::new(Mutex::new(first));
        let shared = state.clone();
        let server = HttpServer::new(move || {
            App::new()
                .app_data(shared.clone())
                .route("/.well-known/openid-configuration", web::get().to(discovery))
                .route("/keys", web::get().to(keys))
                .route("/token", web::post().to(token))
                .route("/userinfo", web::get().to(userinfo))
        })
        .workers(1)
        .disable_signals()
        .bind(("127.0.0.1", 0))
        .unwrap();
        let base = format!("http://{}", server.addrs()[0]);
        state.lock().unwrap().base.clone_from(&base);
        let server = server.run();
        let handle = server.handle();
        tokio::spawn(server);
        Self { state, base, server: handle }
    }

    fn does_wrong(&self, fault: Fault) {
        self.state.lock().unwrap().fault = fault;
    }

    /// The person agrees at the provider: the way back.
    fn agreed(&self, location: &str) -> String {
        let asked = query(location);
        assert!(location.starts_with(&format!("{}/authorize?", self.base)), "{location}");
        assert_eq!(asked["code_challenge_method"], "S256");
        assert_eq!(asked["client_id"], "zhucan");
        let mut state = self.state.lock().unwrap();
        let code = format!("code-{}", state.begun.len());
        state.begun.insert(code.clone(), (asked["code_challenge"].clone(), asked["nonce"].clone()));
        back(&format!("code={code}&state={}", asked["state"]))
    }
}

fn query(address: &str) -> HashMap<String, String> {
    let (_, query) = address.split_once('?').expect("a query");
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

fn back(query: &str) -> String {
    format!("/sign-in/providers/city/callback?{query}")
}

/// A provider whose people are one person, and houses on both databases that know it.
struct Known {
    issuer: Issuer,
    house: TestHouse,
}

impl Known {
    async fn both() -> Vec<Self> {
        let mut all = Vec::new();
        let person = residents(7, 200, morning().date_naive()).remove(0);
        for fresh in fresh().await {
            let issuer = Issuer::of(person.clone());
            let provider = format!(
                "[[provider]]\nid = \"city\"\nname = \"市统一身份认证\"\nissuer = \"{}\"\nclient_id = \"zhucan\"\n\
                 claims = {{ name = \"real_name\", id_number = \"id_number\", assurance = \"level\" }}\n\
                 assurance = {{ \"level-2\" = \"real-name\" }}\n",
                issuer.base
            );
            let file = fresh.folder().join("providers.toml");
            std::fs::write(&file, provider).unwrap();
            let house = TestHouse::on(fresh, &[("providers", file.display().to_string())]).await;
            issuer.state.lock().unwrap().clock = house.clock.clone();
            all.push(Self { issuer, house });
        }
        all
    }

    async fn begin(&self, visitor: &Visitor) -> String {
        let page = visitor.get("/sign-in/providers/city?next=/applications/mine").await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        page.location
    }

    async fn comes_back(&self, visitor: &Visitor) -> Page {
        let location = self.begin(visitor).await;
        visitor.get(&self.issuer.agreed(&location)).await
    }
}

fn is_refused(page: &Page, why: &str) {
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
    assert_eq!(page.texts("#failed[autofocus] h2").len(), 1);
    assert!(page.says(why), "{why}: {}", page.text());
    assert!(page.says("手机号") && page.says("市统一身份认证"), "the other ways stay");
}

async fn is_signed_in(visitor: &Visitor) -> bool {
    visitor.get("/applications/mine").await.status == StatusCode::OK
}

#[actix_web::test]
async fn whoever_is_known_elsewhere_signs_in_and_comes_back_to_where_they_wanted() {
    for known in Known::both().await {
        let visitor = known.house.someone();
        let offered = visitor.get("/sign-in?next=/applications/mine").await;
        let link = offered.links("/sign-in/providers/city").remove(0);
        // Only on a computer that others use the provider is to ask anew who it is.
        let asked = async |link: &str| query(&visitor.get(link).await.location).remove("prompt");
        assert_eq!(asked(&link).await, None);
        assert_eq!(asked(&format!("{link}&shared=yes")).await.as_deref(), Some("login"));
        assert!(link.contains("next=%2Fapplications%2Fmine"), "{link}");
        let page = known.comes_back(&visitor).await;
        assert_eq!((page.status, page.location.as_str()), (StatusCode::SEE_OTHER, "/applications/mine"));
        let name = known.issuer.state.lock().unwrap().person.name.clone();
        let mine = visitor.get("/applications/mine").await;
        assert!(mine.texts(".signed").join("").contains(&name), "{}", mine.text());
        let begun = visitor.begin("disability-certificate").await;
        // The same person from another browser has the same account; names and numbers that many providers tell only
        // where they are asked for more are asked for.
        let other = known.house.someone();
        known.issuer.does_wrong(Fault::Userinfo);
        assert_eq!(known.comes_back(&other).await.status, StatusCode::SEE_OTHER);
        let number = CaseNumber::parse(&begun).unwrap().groups();
        assert!(other.get("/applications/mine").await.says(&number));
        // The provider changed its keys meanwhile.
        known.issuer.does_wrong(Fault::NewKey);
        assert_eq!(known.comes_back(&known.house.someone()).await.status, StatusCode::SEE_OTHER);
    }
}

#[actix_web::test]
async fn what_does_not_fit_is_refused_in_words() {
    for known in Known::both().await {
        for (fault, why) in [
            (Fault::Nonce, "对不上"),
            (Fault::Issuer, "对不上"),
            (Fault::Audience, "对不上"),
            (Fault::Signature, "对不上"),
            (Fault::Expired, "已经失效"),
            (Fault::NotProven, "还没有实名"),
            (Fault::NoNumber, "没有告诉我们姓名和身份证号"),
        ] {
            known.issuer.does_wrong(fault);
            let visitor = known.house.someone();
            is_refused(&known.comes_back(&visitor).await, why);
            assert!(!is_signed_in(&visitor).await, "{fault:?}");
        }
    }
}

#[actix_web::test]
async fn a_way_back_counts_once_in_the_browser_that_left_and_not_for_ever() {
    for known in Known::both().await {
        let visitor = known.house.someone();
        let way = known.issuer.agreed(&known.begin(&visitor).await);
        // Somebody else's browser, as where a link is sent on to make another sign in as oneself.
        let other = known.house.someone();
        is_refused(&other.get(&way).await, "不是在这个浏览器里开始的");
        assert!(!is_signed_in(&other).await);
        // Another state, or none.
        let changed = format!("{}0", way.strip_suffix(|c: char| c.is_ascii_alphanumeric()).unwrap_or(&way));
        is_refused(&visitor.get(&changed).await, "不是在这个浏览器里开始的");
        is_refused(&visitor.get(&back("")).await, "不是在这个浏览器里开始的");
        let page = visitor.get(&way).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        is_refused(&visitor.get(&way).await, "已经用过");
        // A code that was used before, in a new attempt of the same browser.
        let used = query(&way)["code"].clone();
        let again = query(&known.begin(&visitor).await)["state"].clone();
        is_refused(&visitor.get(&back(&format!("code={used}&state={again}"))).await, "对不上");
        // Too late, turned back there, and an answer in the name of another provider.
        let stranger = known.house.someone();
        let late = known.issuer.agreed(&known.begin(&stranger).await);
        known.house.clock.advance(TimeDelta::minutes(31));
        is_refused(&stranger.get(&late).await, "用的时间太长");
        let state = query(&known.begin(&stranger).await)["state"].clone();
        is_refused(&stranger.get(&back(&format!("error=access_denied&state={state}"))).await, "您没有在");
        let way = known.issuer.agreed(&known.begin(&stranger).await);
        is_refused(&stranger.get(&format!("{way}&iss=https%3A%2F%2Fsomebody.example")).await, "对不上");
        assert!(!is_signed_in(&stranger).await);
    }
}

#[actix_web::test]
async fn a_provider_that_is_away_leaves_the_other_ways() {
    for known in Known::both().await {
        known.issuer.server.stop(false).await;
        let visitor = known.house.someone();
        is_refused(&visitor.get("/sign-in/providers/city").await, "现在连不上");
        assert_eq!(visitor.get("/sign-in/providers/nobody").await.status, StatusCode::NOT_FOUND);
    }
}

#[actix_web::test]
async fn whoever_is_known_follows_what_was_filed_about_them_once_an_officer_checked_whose_it_is() {
    for known in Known::both().await {
        let house = &known.house;
        let person = known.issuer.state.lock().unwrap().person.clone();
        // Filed without signing in, as at the counter or by a neighbour.
        let number = house.someone().apply(house, "disability-certificate", &person).await;
        let page = format!("/applications/{number}");
        let groups = CaseNumber::parse(&number).unwrap().groups();
        let visitor = house.someone();
        known.comes_back(&visitor).await;
        assert!(
            !visitor.get("/applications/mine").await.says(&groups),
            "a number that was typed proves nothing"
        );
        assert_eq!(visitor.get(&page).await.status, StatusCode::NOT_FOUND);
        let officer = house.staff("officer").await;
        let checked = officer.post(&format!("/staff/cases/{number}/identity"), &[("how", "counter")]).await;
        assert_eq!(checked.status, StatusCode::SEE_OTHER);
        officer.act(&number, "accept", &[]).await;
        assert!(visitor.get("/applications/mine").await.says(&groups));
        let followed = visitor.get(&page).await;
        assert_eq!(followed.status, StatusCode::OK);
        let letter = followed.links("/letters/").remove(0);
        assert_eq!(
            visitor.get(&letter).await.status,
            StatusCode::OK,
            "letters too, without a code to a phone"
        );
        // Somebody else who is known as well sees nothing of it.
        known.issuer.state.lock().unwrap().person = house.resident(3);
        let other = house.someone();
        known.comes_back(&other).await;
        assert!(is_signed_in(&other).await);
        assert_eq!(other.get(&page).await.status, StatusCode::NOT_FOUND);
        assert!(!other.get("/applications/mine").await.says(&groups));
    }
}

#[actix_web::test]
async fn a_resident_sees_where_they_are_signed_in_and_ends_what_is_not_theirs() {
    for known in Known::both().await {
        let (here, there, third) = (known.house.someone(), known.house.someone(), known.house.someone());
        for visitor in [&there, &third, &here] {
            assert_eq!(known.comes_back(visitor).await.status, StatusCode::SEE_OTHER);
            known.house.clock.advance(TimeDelta::minutes(1));
        }
        let list = here.get("/sign-ins").await;
        assert!(
            list.says("市统一身份认证") && list.texts("[aria-labelledby=others] .card").len() == 2,
            "{}",
            list.text()
        );
        let first = list.attribute("[aria-labelledby=others] input[name=which]", "value").unwrap();
        let ended = here.post("/sign-ins/endings", &[("which", &first)]).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER);
        assert!(here.get(&ended.location).await.says("已经退出"));
        assert!(!is_signed_in(&third).await && is_signed_in(&there).await, "the newest of the others");
        // Nobody ends what is somebody else's.
        known.issuer.state.lock().unwrap().person = known.house.resident(3);
        let stranger = known.house.someone();
        known.comes_back(&stranger).await;
        let theirs = here.get("/sign-ins").await.attribute("input[name=which]", "value").unwrap();
        stranger.post("/sign-ins/endings", &[("which", &theirs)]).await;
        assert!(is_signed_in(&there).await);
        here.post("/sign-ins/endings", &[("which", "others")]).await;
        assert!(!is_signed_in(&there).await && is_signed_in(&here).await && is_signed_in(&stranger).await);
    }
}
