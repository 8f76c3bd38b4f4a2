//! Money on its way: an account in the person's own name, a batch that one makes and another checks, three signatures, the
//! bank's file and its answer; and over years of everything that can happen, each fen is where it should be.

use chrono::TimeDelta;
use reqwest::StatusCode;
use uuid::Uuid;
use zhucan::benefits::awards::{self, Ended};
use zhucan::benefits::batches::{self, Answer, BatchState, New, PaymentState};
use zhucan::benefits::rate::{ForWhom, Per, Rate, RateState};
use zhucan::benefits::{bank_accounts, store as rates};
use zhucan::cases::store as cases;
use zhucan::clock::china_date;
use zhucan::demo::people::{Dice, Person};
use zhucan::values::{Assurance, BankNumber, BankNumberHeld, Money, Month, new_id};

use crate::awards::{granted, granted_to, in_force, written};
use crate::house::{Page, TestHouse, Visitor};
use crate::subsidies::{CARE, Offices, near, neighbours};

/// An invented card: of no bank, with a last digit that fits.
const CARD: &str = "9999990000000000014";
const COUNTER: &str = "/staff/bank-accounts/new";

fn card<'f>(person: &'f Person, holder: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![
        ("name", &person.name),
        ("id_number", &person.id_number),
        ("holder", holder),
        ("bank", "演示银行东河支行"),
        ("held", "card"),
        ("number", "9999 9900 0000 0000 014"),
        ("seen", "yes"),
    ]
}

async fn registered(house: &TestHouse, street: &Visitor) {
    let person = near(house);
    let page = street.post(COUNTER, &card(&person, &person.name)).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
}

/// Makes a batch of the care allowance: its address.
async fn made(civil: &Visitor) -> String {
    let page = civil.post("/staff/payments/batches", &[("programme", CARE)]).await;
    assert!(page.location.starts_with("/staff/payments/batches/"), "{} {}", page.status, page.location);
    page.location
}

async fn step(who: &Visitor, batch: &str, what: &str) -> StatusCode {
    who.post(&format!("{batch}/{what}"), &[]).await.status
}

#[actix_web::test]
async fn an_account_is_registered_by_whoever_saw_the_person_and_only_in_the_persons_own_name() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        let (_, number) = granted(&house, &offices).await;
        let person = near(&house);
        let page = offices.street.post(COUNTER, &[("number", "12"), ("held", "card")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.errors().len(), 6, "{:?}", page.errors());
        assert_eq!(page.value("number"), "12", "what was typed stays");
        let mut swapped = card(&person, &person.name);
        swapped[5].1 = "9999990000000000041";
        let page = offices.street.post(COUNTER, &swapped).await;
        assert!(page.errors()[0].contains("写反"), "{:?}", page.errors());
        let page = offices.street.post(COUNTER, &card(&person, "王别人")).await;
        assert!(
            page.errors()[0].contains("本人的名字") || page.errors()[0].contains("本人"),
            "{:?}",
            page.errors()
        );
        registered(&house, &offices.street).await;
        let months = offices.civil.get(&format!("/staff/cases/{number}/payments")).await;
        assert!(!months.html.contains(CARD));
        let record = house.staff("audit").await.get("/staff/audit").await;
        assert!(record.says("登记了收款账户"), "{}", record.text());
        let hospital = house.staff("hospital").await;
        assert_eq!(hospital.get(COUNTER).await.status, StatusCode::FORBIDDEN);
    }
}

#[actix_web::test]
async fn the_person_changes_it_once_it_is_sure_who_they_are_and_nobody_does_for_them() {
    let house = TestHouse::one().await;
    let offices = Offices::of(&house).await;
    let (device, number) = granted(&house, &offices).await;
    let (person, path) = (near(&house), format!("/applications/{number}/bank-account"));
    let own: Vec<_> = card(&person, &person.name).into_iter().chain([("own", "yes")]).collect();
    for (visitor, who) in [
        (house.known(&person).await, "by real name alone"),
        (house.known_as(&house.resident(1), Assurance::Strong).await, "somebody else"),
    ] {
        let page = visitor.post(&path, &own).await;
        assert_ne!(page.status, StatusCode::SEE_OTHER, "{who}");
    }
    assert_ne!(device.post(&path, &own).await.status, StatusCode::OK, "a device alone");
    assert!(house.known(&person).await.get(&path).await.says("窗口"), "every way to be known better is said");
    let sure = house.known_as(&person, Assurance::Strong).await;
    let page = sure.post(&path, &card(&person, &person.name)).await;
    assert_eq!(page.errors().len(), 1, "ticks that it is their own: {:?}", page.errors());
    let page = sure.post(&path, &own).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
    let page = sure.get(&page.location).await;
    assert!(page.says("演示银行东河支行") && page.says("尾号0014"), "{}", page.text());
    assert!(!page.html.contains(CARD) && !page.html.contains("0000014"), "never the whole number");
}

#[actix_web::test]
async fn a_batch_is_made_by_one_checked_by_another_signed_by_three_offices_and_settled_by_the_bank() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        in_force(&house, CARE, "100", ["2026", "1", "1"]).await;
        let (_, number) = granted(&house, &offices).await;
        let resident = house.known(&near(&house)).await;
        let second = house.staff("civil2").await;
        let third = house.staff("civillead").await;
        let finance = house.staff("finance").await;
        let home = async |who: &Visitor| who.get("/staff/payments").await;
        assert!(home(&offices.civil).await.says("没有账户"), "nobody is paid without an account");
        let nothing = offices.civil.post("/staff/payments/batches", &[("programme", CARE)]).await;
        assert_eq!(nothing.location, "/staff/payments");
        registered(&house, &offices.street).await;
        assert!(home(&offices.civil).await.says("1人，100元"), "{}", home(&offices.civil).await.text());
        let batch = made(&offices.civil).await;
        assert_eq!(
            step(&offices.civil, &batch, "check").await,
            StatusCode::CONFLICT,
            "nobody checks their own"
        );
        assert_eq!(
            step(&finance, &batch, "signature").await,
            StatusCode::CONFLICT,
            "not before it was checked"
        );
        assert_eq!(step(&finance, &batch, "check").await, StatusCode::FORBIDDEN);
        assert_eq!(step(&second, &batch, "check").await, StatusCode::SEE_OTHER);
        for (who, status) in [
            (&offices.civil, StatusCode::CONFLICT),
            (&second, StatusCode::CONFLICT),
            (&offices.street, StatusCode::NOT_FOUND),
            (&offices.federation, StatusCode::SEE_OTHER),
            (&finance, StatusCode::SEE_OTHER),
            (&finance, StatusCode::CONFLICT),
        ] {
            assert_eq!(step(who, &batch, "signature").await, status);
        }
        assert_eq!(step(&offices.civil, &batch, "sending").await, StatusCode::CONFLICT, "one has not signed");
        let file = format!("{batch}/file");
        assert_eq!(offices.civil.get(&file).await.status, StatusCode::NOT_FOUND);
        assert_eq!(step(&third, &batch, "signature").await, StatusCode::SEE_OTHER);
        assert_eq!(step(&offices.civil, &batch, "sending").await, StatusCode::SEE_OTHER);
        assert_eq!(offices.civil.get(&file).await.status, StatusCode::OK);
        assert_eq!(finance.get(&file).await.status, StatusCode::FORBIDDEN, "only who pays sees accounts");
        let own = format!("/applications/{number}/payments");
        assert!(resident.get(&own).await.says("正在送银行"));
        let answer = |lines: &str| format!("序号,户名,金额,结果,原因\n{lines}").into_bytes();
        let path = format!("{batch}/answer");
        let page = offices.civil.upload(&path, "回盘.csv", answer("1,某,99.00,成功,\n")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.errors()[0].contains("金额和送去的不一样"), "{:?}", page.errors());
        let page = offices.civil.upload(&path, "回盘.csv", answer("1,某,100.00,失败,户名不符\n")).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{:?}", page.errors());
        let page = offices.civil.get(&batch).await;
        assert!(page.says("户名不符") && page.says("办结"), "{}", page.text());
        let told = house.newest_text(&near(&house).phone, "银行没能").await;
        assert!(!told.contains("100") && !told.contains(&near(&house).name), "{told}");
        assert!(resident.get(&own).await.says("还没有发"));
        assert!(home(&offices.civil).await.says("银行退回"), "not to the same account again");
        // The next month both go out, to an account that was registered again.
        house.clock.advance(TimeDelta::days(31));
        written(&house).await;
        let (civil, street) = (house.staff("civil").await, house.staff("street").await);
        registered(&house, &street).await;
        assert!(home(&civil).await.says("1人，200元"), "{}", home(&civil).await.text());
        let batch = made(&civil).await;
        assert!(civil.get(&batch).await.says("200元：1人"));
        let page = civil.post(&format!("{batch}/discarding"), &[("reason", "")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = civil.post(&format!("{batch}/discarding"), &[("reason", "月份不对")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        assert!(home(&civil).await.says("1人，200元"), "what was not paid waits");
    }
}

/// What happened so far, as the bank and the papers would tell it.
#[derive(Debug, Default)]
struct Told {
    credited: i64,
    batches: usize,
    refused: usize,
}

struct Walk<'h> {
    house: &'h TestHouse,
    cases: Vec<Uuid>,
    told: Told,
    dice: Dice,
}

impl Walk<'_> {
    fn month(&self) -> Month {
        Month::of(china_date(self.house.clock.now()))
    }

    fn some_month(&mut self) -> Month {
        let mut month = self.month();
        for _ in 0..self.dice.roll(5) {
            month = month.previous();
        }
        month
    }

    /// Something happens.
    async fn step(&mut self) {
        let database = &self.house.house.ground.database;
        let now = self.house.clock.now();
        let case = *self.dice.one_of(&self.cases.clone());
        match self.dice.roll(10) {
            0..3 => self.house.clock.advance(TimeDelta::days(31)),
            3 => {
                let last = self.some_month();
                database
                    .write(move |tx| {
                        Box::pin(async move { awards::end(tx, case, last, Ended::MovedOut, now).await })
                    })
                    .await
                    .unwrap();
            }
            4 => drop(
                database
                    .write(move |tx| Box::pin(async move { awards::go_on(tx, case).await }))
                    .await
                    .unwrap(),
            ),
            5 => {
                let (from, fen) = (self.some_month(), 1 + i64::try_from(self.dice.roll(50_000)).unwrap());
                self.rate(from, fen).await;
            }
            6 => {
                let person = self.person(case).await;
                self.account(person).await;
            }
            7 => {
                for case in self.cases.clone() {
                    let person = self.person(case).await;
                    self.account(person).await;
                }
            }
            _ => self.batch().await,
        }
        written(self.house).await;
    }

    async fn person(&self, case: Uuid) -> Uuid {
        let ground = &self.house.house.ground;
        let mut tx = ground.database.read().await.unwrap();
        let (_, key) = cases::by_id(&mut tx, &ground.vault, case).await.unwrap().unwrap();
        awards::of_case(&mut tx, &key, case).await.unwrap().unwrap().person
    }

    async fn account(&self, person: Uuid) {
        let ground = &self.house.house.ground;
        let (vault, now) = (ground.vault.clone(), self.house.clock.now());
        let details = bank_accounts::Details {
            holder: "某人".into(),
            bank: "演示银行".into(),
            held: BankNumberHeld::Card,
            number: BankNumber::parse(CARD, BankNumberHeld::Card).unwrap(),
        };
        let write = ground.database.write(move |tx| {
            Box::pin(async move {
                bank_accounts::register(tx, &vault, person, &details, (Uuid::nil(), now)).await
            })
        });
        write.await.unwrap();
    }

    /// Another amount from a month on, where no other begins then.
    async fn rate(&self, from: Month, fen: i64) {
        let now = self.house.clock.now();
        let rate = Rate {
            id: new_id(now),
            programme: CARE.to_owned(),
            whom: ForWhom::default(),
            per: Per::Month,
            amount: Money::from_fen(fen),
            from: from.first_day(),
            until: None,
            document: "文号".to_owned(),
            state: RateState::Proposed,
            by: Some(Uuid::nil()),
        };
        let write = self.house.house.ground.database.write(move |tx| {
            Box::pin(async move {
                if rate.collides(&rates::rates(tx).await?).is_some() {
                    return Ok(false);
                }
                rates::add(tx, &rate, now).await?;
                rates::approve(tx, rate.id, Uuid::max(), now).await
            })
        });
        write.await.unwrap();
    }

    /// A batch goes through, is discarded, or is answered in part and then whole.
    async fn batch(&mut self) {
        let (database, now, month) =
            (&self.house.house.ground.database, self.house.clock.now(), self.month());
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let make = database.write(move |tx| {
            Box::pin(async move {
                let new = New { programme: CARE, unit: "civil-affairs", month, by: one, at: now };
                batches::make(tx, &new).await
            })
        });
        let Some(id) = make.await.unwrap() else { return };
        self.told.batches += 1;
        if self.dice.roll(4) == 0 {
            database
                .write(move |tx| Box::pin(async move { batches::discard(tx, id, "不对", one, now).await }))
                .await
                .unwrap();
            return;
        }
        let mut tx = database.read().await.unwrap();
        let payments = batches::payments(&mut tx, id).await.unwrap();
        drop(tx);
        let answers: Vec<Answer> = payments
            .iter()
            .map(|payment| {
                let refused = (self.dice.roll(3) == 0).then(|| "账号不存在".to_owned());
                match refused {
                    Some(_) => self.told.refused += 1,
                    None => self.told.credited += payment.fen,
                }
                Answer { serial: payment.serial, refused }
            })
            .collect();
        let write = database.write(move |tx| {
            Box::pin(async move {
                assert!(batches::check(tx, id, other, now).await?);
                for (office, who) in [("a", 3), ("b", 4)] {
                    assert!(batches::sign(tx, id, (office, &["a", "b"]), Uuid::from_u128(who), now).await?);
                }
                assert!(batches::send(tx, id, one, now).await?);
                let half = answers.len() / 2;
                batches::settle(tx, id, &answers[..half], one, now).await?;
                // The whole answer comes again: what was taken before changes nothing.
                batches::settle(tx, id, &answers, one, now).await?;
                assert_eq!(batches::settle(tx, id, &answers, one, now).await?, None, "it is settled");
                Ok(())
            })
        });
        write.await.unwrap();
    }

    /// Every fen is where it should be.
    async fn agrees(&self) {
        let ground = &self.house.house.ground;
        let mut tx = ground.database.read().await.unwrap();
        let all_rates = rates::rates(&mut tx).await.unwrap();
        let (mut paid, mut in_batches) = (0, 0);
        for case in &self.cases {
            let (_, key) = cases::by_id(&mut tx, &ground.vault, *case).await.unwrap().unwrap();
            let kept = awards::of_case(&mut tx, &key, *case).await.unwrap().unwrap();
            let lines = awards::lines(&mut tx, *case).await.unwrap();
            for month in kept.award.from.to(self.month()) {
                let of_month = lines.iter().filter(|one| one.line.month == month);
                let sum: i64 = of_month.map(|one| one.line.amount.fen()).sum();
                let owed = kept.award.owed(month, &all_rates).map_or(0, |rate| rate.amount.fen());
                assert_eq!(sum, owed, "{month}");
            }
            let mut out = 0;
            for payment in batches::of_case(&mut tx, *case).await.unwrap() {
                let taken = lines.iter().filter(|one| one.payment == Some(payment.id));
                let sum: i64 = taken.map(|one| one.line.amount.fen()).sum();
                let expected = if payment.state == PaymentState::Failed { 0 } else { payment.fen };
                assert_eq!(sum, expected, "a payment is its lines, and a refused one has none");
                assert!(payment.fen > 0);
                out += expected;
                if payment.state == PaymentState::Paid {
                    paid += payment.fen;
                }
            }
            let waiting: i64 =
                lines.iter().filter(|one| one.payment.is_none()).map(|one| one.line.amount.fen()).sum();
            let all: i64 = lines.iter().map(|one| one.line.amount.fen()).sum();
            assert_eq!(all, waiting + out, "what is owed went out or waits");
        }
        for batch in batches::newest(&mut tx, 1_000).await.unwrap() {
            let payments = batches::payments(&mut tx, batch.id).await.unwrap();
            assert_eq!(payments.len(), usize::try_from(batch.payments).unwrap());
            assert_eq!(payments.iter().map(|one| one.fen).sum::<i64>(), batch.fen);
            assert!(matches!(batch.state, BatchState::Settled | BatchState::Discarded));
            in_batches +=
                payments.iter().filter(|one| one.state == PaymentState::Paid).map(|one| one.fen).sum::<i64>();
        }
        assert_eq!((paid, in_batches), (self.told.credited, self.told.credited), "as the bank says");
    }
}

#[actix_web::test]
async fn over_years_of_everything_that_can_happen_ledger_batches_and_bank_agree_to_the_fen() {
    for house in TestHouse::both().await {
        let offices = Offices::of(&house).await;
        let mut all = Vec::new();
        for person in neighbours(&house).take(3) {
            let (_, number) = granted_to(&house, &offices, &person).await;
            let mut tx = house.house.ground.database.read().await.unwrap();
            let (case, _) =
                cases::by_number(&mut tx, &house.house.ground.vault, &number).await.unwrap().unwrap();
            all.push((case.id, number));
            drop(tx);
            house.clock.advance(TimeDelta::minutes(3));
        }
        let cases = all.iter().map(|(case, _)| *case).collect();
        let mut walk = Walk { house: &house, cases, told: Told::default(), dice: Dice::new(20_261_201) };
        for _ in 0..240 {
            walk.step().await;
            walk.agrees().await;
        }
        assert!(walk.told.batches > 10 && walk.told.refused > 3 && walk.told.credited > 0, "{:?}", walk.told);
        // What the person sees is what the ledger says.
        let civil = house.staff("civil").await;
        for (case, number) in &all {
            let page: Page = civil.get(&format!("/staff/cases/{number}/payments")).await;
            let mut tx = house.house.ground.database.read().await.unwrap();
            let lines = awards::lines(&mut tx, *case).await.unwrap();
            let mut months: Vec<Month> = lines.iter().map(|one| one.line.month).collect();
            months.dedup();
            for month in months {
                let sum =
                    lines.iter().filter(|one| one.line.month == month).map(|one| one.line.amount.fen()).sum();
                let shown = format!(
                    "{}：{}",
                    zhucan::words::speech::month(month.first_day(), zhucan::words::Language::ZhHans),
                    Money::from_fen(sum)
                );
                assert!(page.says(&shown), "{shown}: {}", page.text());
            }
        }
    }
}
