//! People who are known, and mandates between them, for tests.

use zhucan::accounts::device::Device;
use zhucan::accounts::store::{self as accounts, Coming};
use zhucan::demo::people::Person;
use zhucan::providers::Identity;
use zhucan::values::{Assurance, IdNumber, PersonName, random_token};
use zhucan::vault::Lookup;

use crate::house::{Page, TestHouse, Visitor};

impl TestHouse {
    /// Somebody who signed in through a provider that compared name and number. What the provider checks is proven in
    /// the tests of providers; here only who came of it counts.
    pub async fn known(&self, person: &Person) -> Visitor {
        self.known_as(person, Assurance::RealName).await
    }

    /// The same, as sure as that.
    pub async fn known_as(&self, person: &Person, assurance: Assurance) -> Visitor {
        let (ground, now) = (self.house.ground.clone(), self.clock.now());
        let today = zhucan::clock::china_date(now);
        let identity = Identity {
            name: PersonName::parse(&person.name).unwrap(),
            id_number: IdNumber::parse(&person.id_number, today).unwrap(),
            assurance,
        };
        let token = random_token();
        let hash = ground.vault.lookup(Lookup::Token, &token).to_vec();
        let vault = ground.vault.clone();
        let begun = ground.database.write(move |tx| {
            Box::pin(async move {
                let account = zhucan::providers::account(tx, &vault, &identity, now).await?;
                let account = account.expect("an account");
                let came = Coming {
                    second_factor: true,
                    assurance: identity.assurance,
                    shared: false,
                    provider: Some("tests"),
                    device: Device::Phone,
                };
                accounts::begin_session(tx, (&hash, None), account, now, &came).await
            })
        });
        begun.await.unwrap();
        Visitor::signed_in(&self.base, &token)
    }
}

/// What somebody asks another for.
pub struct Wish<'w> {
    pub side: &'w str,
    pub kind: &'w str,
    pub powers: &'w [&'w str],
    pub services: &'w [&'w str],
    pub until: [&'w str; 3],
}

/// An agent who may do everything until the end of 2027.
pub const WHOLE: Wish<'_> = Wish {
    side: "for-other",
    kind: "agent",
    powers: &["see", "fill-in", "submit", "answer", "receive-letters"],
    services: &[],
    until: ["2027", "12", "31"],
};

impl Wish<'_> {
    fn fields<'f>(&'f self, other: &'f Person) -> Vec<(&'f str, &'f str)> {
        let mut fields = vec![
            ("side", self.side),
            ("name", other.name.as_str()),
            ("id_number", other.id_number.as_str()),
            ("relation", "child"),
            ("kind", self.kind),
            ("scope", if self.services.is_empty() { "all" } else { "some" }),
            ("until.year", self.until[0]),
            ("until.month", self.until[1]),
            ("until.day", self.until[2]),
            ("agreed", "yes"),
        ];
        fields.extend(self.powers.iter().map(|power| ("powers", *power)));
        fields.extend(self.services.iter().map(|service| ("services", *service)));
        fields
    }
}

impl Visitor {
    /// Asks somebody.
    pub async fn asks(&self, other: &Person, wish: &Wish<'_>) -> Page {
        self.post("/mandates/new", &wish.fields(other)).await
    }

    /// The address of the only mandate that stands in a part of one's page.
    pub async fn mandate_in(&self, part: &str) -> String {
        let page = self.get("/mandates").await;
        let links =
            page.attributes(&format!("section[aria-labelledby={part}] a[href^=\"/mandates/0\"]"), "href");
        let [one] = &links[..] else { panic!("{part}: {links:?} {}", page.text()) };
        one.clone()
    }

    /// Agrees to what waits.
    pub async fn agrees(&self) -> String {
        let mandate = self.mandate_in("waiting").await;
        self.post(&format!("{mandate}/agreement"), &[]).await;
        mandate
    }

    /// Acts under a mandate from now on.
    pub async fn acts_by(&self, mandate: &str) -> Page {
        let id = mandate.rsplit('/').next().unwrap();
        self.post("/mandates/acting", &[("mandate", id)]).await
    }
}

/// A mandate that both agreed to, under which the agent acts now: its address.
pub async fn granted(agent: &Visitor, principal: &Visitor, of: &Person, wish: &Wish<'_>) -> String {
    let asked = agent.asks(of, wish).await;
    assert_eq!(asked.location, "/mandates?done", "{}", asked.errors().join("; "));
    let mandate = principal.agrees().await;
    let page = agent.acts_by(&mandate).await;
    assert_eq!(page.location, "/applications/mine", "{}", page.text());
    mandate
}
