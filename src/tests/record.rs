//! The record names the first change, gap or reordering; whoever holds the database cannot hide one.

use zhucan::cases::record::{self, Finding};
use zhucan::cli::round;
use zhucan::database::Location;

use crate::house::TestHouse;

/// Runs a statement as somebody who holds the database would.
pub async fn meddle(location: &Location, statement: &'static str) {
    use sqlx::{Connection, Executor};
    match location {
        Location::Sqlite(path) => {
            let connection = rusqlite::Connection::open(path).unwrap();
            connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
            connection.execute_batch(statement).unwrap();
        }
        Location::Postgres(url) => {
            let mut connection = sqlx::PgConnection::connect(url).await.unwrap();
            connection.execute(sqlx::query(statement)).await.unwrap();
        }
    }
}

#[actix_web::test]
async fn whatever_is_changed_is_named() {
    for (what, statement) in [
        ("a time", "UPDATE events SET at = '2020-01-01 00:00:00+00:00' WHERE seq = 1"),
        ("an actor's role", "UPDATE events SET actor_role = 'system' WHERE seq = 2"),
        ("a hash", "UPDATE events SET hash = commitment WHERE seq = 1"),
        ("a missing event", "DELETE FROM events WHERE seq = 1"),
        ("a missing last event", "DELETE FROM events WHERE seq = 2"),
        (
            "a swapped body",
            "UPDATE events SET sealed_body = (SELECT sealed_body FROM events o WHERE o.case_id = events.case_id AND o.seq = 3 - events.seq)",
        ),
        ("a batch", "UPDATE seals SET count = count + 1"),
        ("a missing batch", "DELETE FROM seals"),
    ] {
        for house in TestHouse::both().await {
            let number = house.someone().apply(&house, "contact-card", &house.resident(0)).await;
            let officer = house.staff("officer").await;
            officer.post(&format!("/staff/cases/{number}/holder"), &[("to", "me")]).await;
            round(&house.house).await.unwrap();
            let ground = &house.house.ground;
            let before = record::verify(&ground.database, &ground.vault).await.unwrap();
            assert_eq!(before, Finding::Whole { cases: 1, events: 2, seals: 1 });
            meddle(&house.fresh.location, statement).await;
            let after = record::verify(&ground.database, &ground.vault).await.unwrap();
            assert!(matches!(after, Finding::Broken { .. }), "{what}: {after:?}");
        }
    }
}

#[actix_web::test]
async fn servers_that_seal_at_the_same_moment_do_not_stand_in_each_others_way() {
    for house in TestHouse::both().await {
        for place in 0..6 {
            house.someone().apply(&house, "contact-card", &house.resident(place)).await;
        }
        let ground = &house.house.ground;
        let now = house.clock.now();
        let seal = || ground.database.write(move |tx| Box::pin(async move { record::seal(tx, now).await }));
        let rounds = futures_util::future::join_all((0..8).map(|_| seal())).await;
        let sealed: i64 = rounds.into_iter().map(|round| round.expect("a round ends without an error")).sum();
        assert_eq!(sealed, 6, "each event is sealed once");
        let found = record::verify(&ground.database, &ground.vault).await.unwrap();
        assert!(matches!(found, Finding::Whole { events: 6, .. }), "{found:?}");
    }
}

#[actix_web::test]
async fn a_record_that_was_written_anew_does_not_fit_the_heads_that_another_host_kept() {
    for house in TestHouse::both().await {
        house.someone().apply(&house, "contact-card", &house.resident(0)).await;
        round(&house.house).await.unwrap();
        let ground = &house.house.ground;
        let mut tx = ground.database.read().await.unwrap();
        let (batch, hash) = record::head(&mut tx).await.unwrap().expect("a head");
        // As the log has it, in text and as JSON, between other lines.
        let kept = format!(
            "2026-11-24T02:00:00Z  INFO zhucan: listening\n\
             2026-11-24T02:00:30Z  INFO zhucan::cli::jobs: record.head batch={batch} hash={hash}\n\
             {{\"fields\":{{\"message\":\"record.head\",\"batch\":{batch},\"hash\":\"{hash}\"}}}}\n"
        );
        let heads = record::heads_in(&kept);
        assert_eq!(heads, vec![(batch, hash.clone()); 2]);
        assert_eq!(record::against(&mut tx, &heads).await.unwrap(), None);
        let other = hash.replace(['0', '1', '2', '3'], "f");
        let broken = record::against(&mut tx, &[(batch, other)]).await.unwrap();
        assert!(matches!(broken, Some(Finding::Broken { seq: 1, .. })), "{broken:?}");
        drop(tx);
        // Everything is taken away, and the chain that is left fits itself.
        for statement in ["DELETE FROM events", "DELETE FROM seals"] {
            meddle(&house.fresh.location, statement).await;
        }
        let mut tx = ground.database.read().await.unwrap();
        let gone = record::against(&mut tx, &heads).await.unwrap();
        assert!(matches!(gone, Some(Finding::Broken { what, .. }) if what.contains("missing")), "{gone:?}");
    }
}
