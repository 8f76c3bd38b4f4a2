//! Everything is sealed by fresh keys while the house serves, and the old ones open nothing more.

use std::fs;
use std::time::Duration;

use reqwest::StatusCode;
use zhucan::custody::{self, Inspected, Resealed, Resealing};
use zhucan::files::Store;
use zhucan::values::random_below;
use zhucan::vault::{SoftwareKeys, Vault};

use crate::custody::{command, said, url};
use crate::house::{TestHouse, Visitor, vault};

const CARD: &str = "contact-card";

fn anew(house: &TestHouse, vault: &Vault, pause: Duration) -> Resealing {
    let ground = &house.house.ground;
    let store = Store::open(&ground.config.data.join("documents")).unwrap();
    Resealing::new(ground.database.clone(), vault.clone(), store, pause).in_batches_of(3)
}

/// A form with a paper: where the paper is.
async fn with_paper(visitor: &Visitor, paper: &[u8]) -> String {
    let number = visitor.begin("disability-certificate").await;
    let path = format!("/applications/{number}/documents/household_book");
    let page = visitor.upload(&path, "户口本.pdf", paper.to_vec()).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let links = visitor.get(&path).await.links(&format!("{path}/"));
    links.into_iter().find(|link| !link.ends_with("/removal")).unwrap()
}

#[actix_web::test]
async fn the_data_is_sealed_again_while_it_is_read_and_written_and_however_often_that_is_broken_off() {
    for house in TestHouse::both().await {
        let person = house.resident(0);
        let resident = house.known(&person).await;
        let number = resident.apply(&house, CARD, &person).await;
        let officer = house.staff("officer").await;
        let case = format!("/staff/cases/{number}");
        let paper = crate::backup::paper(150_000);
        let paper_at = with_paper(&resident, &paper).await;
        let typing = house.someone();
        let draft = typing.begin(CARD).await;
        let ground = &house.house.ground;
        let keys = &ground.config.keys;

        let mut more = SoftwareKeys::load(keys).unwrap();
        more.add_generation().unwrap();
        more.save(keys).unwrap();
        // Another process, as the command is one.
        let apart = custody::unlock(&ground.database, vault(keys)).await.unwrap();
        assert!(ground.vault.refresh_keys().unwrap());
        for round in 0..12 {
            let resealing = anew(&house, &apart, Duration::from_millis(200));
            let broken_off = Duration::from_micros(u64::from(random_below(60_000)));
            let _ = tokio::time::timeout(broken_off, resealing.run(|_, _| {})).await;
            assert!(
                round == 0 || resealing.is_unfinished().await.unwrap(),
                "it is not ended by being broken off"
            );
            assert_eq!(officer.get(&case).await.status, StatusCode::OK);
            let text = format!("第{round}次");
            let sent =
                officer.post(&format!("{case}/messages"), &[("message", &text), ("once", &text)]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
            assert_eq!(resident.get_bytes(&paper_at).await, paper, "round {round}");
        }
        assert!(anew(&house, &apart, Duration::ZERO).is_unfinished().await.unwrap());
        let resealing = anew(&house, &apart, Duration::from_millis(500));
        let mut told = 0;
        let write = async {
            for round in 12..20 {
                let text = format!("第{round}次");
                officer.post(&format!("{case}/messages"), &[("message", &text), ("once", &text)]).await;
                let path = format!("/applications/{draft}/questions/name");
                let name = format!("刘{}", char::from_u32(0x4E00 + round).unwrap());
                let page = typing.post(&path, &[("resident_name", &name)]).await;
                assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
                tokio::time::sleep(Duration::from_millis(90)).await;
            }
        };
        let (done, ()) = tokio::join!(resealing.run(|_, _| told += 1), write);
        let Resealed { broken, .. } = done.unwrap();
        assert!(broken.is_empty() && told > 20, "{broken:?}");
        assert!(!resealing.is_unfinished().await.unwrap());
        let again = resealing.run(|_, _| {}).await.unwrap();
        assert_eq!(again, Resealed::default(), "a second time finds nothing to do");

        // Without the old master key, and with nothing that the first server holds in memory.
        fs::write(keys, crate::custody::without_the_first(keys)).unwrap();
        let only_new = custody::unlock(&ground.database, vault(keys)).await.unwrap();
        let whole = custody::inspect(&ground.database, &only_new).await.unwrap();
        assert!(matches!(whole, Inspected::Whole(fields) if fields > 30), "{whole:?}");
        let base = house.another_server(only_new).await;
        let page = officer.at(&base).get(&case).await;
        for round in 0..20 {
            assert!(page.says(&format!("第{round}次")), "what was written in round {round}");
        }
        assert_eq!(resident.at(&base).get_bytes(&paper_at).await, paper);
        let name = typing.at(&base).get(&format!("/applications/{draft}/questions/name")).await;
        assert_eq!(name.value("resident_name"), "刘专", "the last of them");
    }
}

#[actix_web::test]
async fn what_does_not_open_is_named_and_keeps_its_old_key_and_all_else_is_sealed_again() {
    for house in TestHouse::both().await {
        let (one, other) = (house.resident(0), house.resident(1));
        let number = house.someone().apply(&house, CARD, &one).await;
        assert!(crate::custody::flip(&house.fresh.location, "cases", "sealed_form").await);
        let second = house.someone().apply(&house, CARD, &other).await;
        let ground = &house.house.ground;
        // So is a document whose bytes somebody changed.
        let paper = with_paper(&house.someone(), &crate::backup::paper(150_000)).await;
        let name = paper.rsplit('/').next().unwrap().replace('-', "");
        let file = ground.config.data.join("documents").join(&name[30..]).join(&name);
        let mut bytes = fs::read(&file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&file, bytes).unwrap();
        let mut more = SoftwareKeys::load(&ground.config.keys).unwrap();
        more.add_generation().unwrap();
        more.save(&ground.config.keys).unwrap();
        assert!(ground.vault.refresh_keys().unwrap());
        let resealing = anew(&house, &ground.vault, Duration::ZERO);
        let done = resealing.run(|_, _| {}).await.unwrap();
        let broken: Vec<&str> = done.broken.iter().filter_map(|broken| broken.split(" of ").next()).collect();
        assert_eq!(broken, ["cases.sealed_form", "file"]);
        assert!(resealing.is_unfinished().await.unwrap());
        let officer = house.staff("officer").await;
        assert_eq!(officer.get(&format!("/staff/cases/{second}")).await.status, StatusCode::OK);
        let found = custody::inspect(&ground.database, &ground.vault).await.unwrap();
        assert!(
            matches!(&found, Inspected::Broken { field, .. } if field == "cases.sealed_form"),
            "{number}"
        );
    }
}

#[actix_web::test]
async fn no_backup_is_made_while_documents_are_sealed_again_and_the_other_way_round() {
    let house = TestHouse::one().await;
    let ground = &house.house.ground;
    let store = Store::open(&ground.config.data.join("documents")).unwrap();
    let to = ground.config.data.join("house.backup");
    let run = |arguments: &[&str]| {
        let database = url(&house.fresh.location);
        command(&ground.config.data, database.as_deref(), arguments).output().unwrap()
    };
    let alone = store.hold_alone().unwrap().unwrap();
    let output = run(&["backup", "--to", to.to_str().unwrap()]);
    assert!(!output.status.success() && said(&output).contains("sealed again"), "{}", said(&output));
    assert!(!to.exists());
    drop(alone);
    let still = store.hold_still().unwrap().unwrap();
    let output = run(&["keys", "rotate", "--reseal", "--wait", "0", "--pause", "0"]);
    assert!(
        !output.status.success() && said(&output).contains("a backup is being made"),
        "{}",
        said(&output)
    );
    drop(still);
    let output = run(&["keys", "rotate", "--reseal", "--wait", "0", "--pause", "0"]);
    assert!(output.status.success(), "{}", said(&output));
    let output = run(&["backup", "--to", to.to_str().unwrap()]);
    assert!(output.status.success(), "{}", said(&output));
}
