//! How long a month takes with ten thousand recipients: `cargo test --release --test house -- --ignored --nocapture ten_thousand`.
//! It tells times and asserts none: a machine's mood is no error.

use std::time::Instant;

use sqlx::Connection;
use uuid::Uuid;
use zhucan::applications::awarding;
use zhucan::benefits::batches::{self, Answer, New};
use zhucan::benefits::ledger::Award;
use zhucan::benefits::rate::Recipient;
use zhucan::benefits::{awards, bank_accounts};
use zhucan::cases::store as cases;
use zhucan::clock::china_date;
use zhucan::database::Location;
use zhucan::demo::crowd;
use zhucan::residents::store as residents;
use zhucan::values::{BankNumber, BankNumberHeld, Month};

use crate::awards::in_force;
use crate::house::TestHouse;
use crate::payments::CARD;
use crate::subsidies::CARE;

const RECIPIENTS: u32 = 10_000;

/// The ids of all cases.
async fn all_cases(location: &Location) -> Vec<Uuid> {
    const ALL: &str = "SELECT id FROM cases";
    match location {
        Location::Sqlite(path) => {
            let connection = rusqlite::Connection::open(path).unwrap();
            let mut statement = connection.prepare(ALL).unwrap();
            let rows = statement.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
            rows.map(|id| Uuid::from_slice(&id.unwrap()).unwrap()).collect()
        }
        Location::Postgres(url) => {
            let mut connection = sqlx::PgConnection::connect(url).await.unwrap();
            sqlx::query_scalar(ALL).fetch_all(&mut connection).await.unwrap()
        }
    }
}

/// Everybody of the crowd receives the care allowance and has an account.
async fn granted(house: &TestHouse, all: &[Uuid]) {
    let now = house.clock.now();
    for some in all.chunks(500) {
        let (vault, some) = (house.house.ground.vault.clone(), some.to_vec());
        let write = house.house.ground.database.write(move |tx| {
            Box::pin(async move {
                for case in some {
                    let (_, key) = cases::by_id(tx, &vault, case).await?.unwrap();
                    let person =
                        residents::checked(tx, &vault, &case.to_string(), "某人", Uuid::nil(), now).await?;
                    let from = Month::of(china_date(now));
                    let (programme, recipient) = (CARE.to_owned(), Recipient::default());
                    let award = Award { id: case, programme, recipient, from, until: None };
                    awards::grant(tx, &key, &award, person, china_date(now)).await?;
                    let details = bank_accounts::Details {
                        holder: "某人".into(),
                        bank: "演示银行".into(),
                        held: BankNumberHeld::Card,
                        number: BankNumber::parse(CARD, BankNumberHeld::Card).unwrap(),
                    };
                    bank_accounts::register(tx, &vault, person, &details, (Uuid::nil(), now)).await?;
                }
                Ok(())
            })
        });
        write.await.unwrap();
    }
}

#[actix_web::test]
#[ignore = "a measurement"]
async fn ten_thousand() {
    for house in TestHouse::both().await {
        crowd::settle_in(&house.house, RECIPIENTS).await.unwrap();
        let ground = &house.house.ground;
        let now = house.clock.now();
        let all = all_cases(&house.fresh.location).await;
        granted(&house, &all).await;
        in_force(&house, CARE, "100", ["2026", "1", "1"]).await;
        let told = |what: &str, since: Instant| println!("{what}: {:.1} s", since.elapsed().as_secs_f64());
        let since = Instant::now();
        let written = awarding::write_up(ground, now).await.unwrap();
        told(&format!("ledger of {written}"), since);
        let since = Instant::now();
        let make = ground.database.write(move |tx| {
            Box::pin(async move {
                let (by, month) = (Uuid::nil(), Month::of(china_date(now)));
                batches::make(tx, &New { programme: CARE, unit: "civil-affairs", month, by, at: now }).await
            })
        });
        let id = make.await.unwrap().expect("a batch");
        told("batch", since);
        let since = Instant::now();
        let lines =
            batches::lines(&mut ground.database.read().await.unwrap(), &ground.vault, id).await.unwrap();
        told(&format!("{} lines for the bank", lines.len()), since);
        let (other, since) = (Uuid::from_u128(2), Instant::now());
        let answers: Vec<Answer> =
            lines.iter().map(|one| Answer { serial: one.serial, refused: None }).collect();
        let settle = ground.database.write(move |tx| {
            Box::pin(async move {
                assert!(batches::check(tx, id, other, now).await?);
                assert!(batches::sign(tx, id, ("a", &["a"]), Uuid::from_u128(3), now).await?);
                assert!(batches::send(tx, id, other, now).await?);
                batches::settle(tx, id, &answers, other, now).await
            })
        });
        assert_eq!(settle.await.unwrap(), Some(lines.len()));
        told("the bank's answer", since);
    }
}
