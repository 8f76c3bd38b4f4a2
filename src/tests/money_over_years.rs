//! Over years of everything that can happen to what is paid month by month, each fen is where it should be.

use chrono::TimeDelta;
use uuid::Uuid;
use zhucan::benefits::awards::{self, Ended};
use zhucan::benefits::batches::{self, Answer, BatchState, New, PaymentState};
use zhucan::benefits::ledger::Because;
use zhucan::benefits::rate::{ForWhom, Per, Rate, RateState};
use zhucan::benefits::{award_views, bank_accounts, store as rates};
use zhucan::cases::store as cases;
use zhucan::clock::china_date;
use zhucan::demo::people::Dice;
use zhucan::values::{BankNumber, BankNumberHeld, Money, Month, new_id};

use crate::awards::{granted_to, written};
use crate::house::{Page, TestHouse};
use crate::payments::CARD;
use crate::subsidies::{CARE, Offices, neighbours};

/// What happened so far, as the bank and the papers would tell it.
#[derive(Debug, Default)]
struct Told {
    credited: i64,
    batches: usize,
    refused: usize,
    repaid: i64,
}

/// Money that came back belongs to no month.
fn is_repaid(one: &awards::Written) -> bool {
    one.line.because == Because::Repaid
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
        match self.dice.roll(11) {
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
            8 => self.repayment(case).await,
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

    /// Somebody pays back some of what was paid too much, where it was.
    async fn repayment(&mut self, case: Uuid) {
        let ground = &self.house.house.ground;
        let (vault, now, month) = (ground.vault.clone(), self.house.clock.now(), self.month());
        let lines = awards::lines(&mut ground.database.read().await.unwrap(), case).await.unwrap();
        let much = award_views::overpaid(&lines).fen();
        if much == 0 {
            return;
        }
        let some = 1 + i64::try_from(self.dice.roll(usize::try_from(much).unwrap())).unwrap();
        let write = ground.database.write(move |tx| {
            Box::pin(async move {
                let (_, key) = cases::by_id(tx, &vault, case).await?.unwrap();
                let rates = rates::rates(tx).await?;
                let more = Money::from_fen(much + 1);
                assert!(
                    !awards::repay(tx, (case, &key), &rates, more, (month, now)).await?,
                    "more than too much"
                );
                awards::repay(tx, (case, &key), &rates, Money::from_fen(some), (month, now)).await
            })
        });
        assert!(write.await.unwrap());
        self.told.repaid += some;
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
        let (mut paid, mut in_batches, mut back) = (0, 0, 0);
        for case in &self.cases {
            let (_, key) = cases::by_id(&mut tx, &ground.vault, *case).await.unwrap().unwrap();
            let kept = awards::of_case(&mut tx, &key, *case).await.unwrap().unwrap();
            let lines = awards::lines(&mut tx, *case).await.unwrap();
            back += lines.iter().filter(|one| is_repaid(one)).map(|one| one.line.amount.fen()).sum::<i64>();
            for month in kept.award.from.to(self.month()) {
                let of_month = lines.iter().filter(|one| one.line.month == month && !is_repaid(one));
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
        assert_eq!(back, self.told.repaid);
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
        assert!(
            walk.told.repaid > 0 && walk.told.batches > 10 && walk.told.refused > 3 && walk.told.credited > 0,
            "{:?}",
            walk.told
        );
        // What the person sees is what the ledger says.
        let civil = house.staff("civil").await;
        for (case, number) in &all {
            let page: Page = civil.get(&format!("/staff/cases/{number}/payments")).await;
            let mut tx = house.house.ground.database.read().await.unwrap();
            let lines = awards::lines(&mut tx, *case).await.unwrap();
            let lines: Vec<_> = lines.into_iter().filter(|one| !is_repaid(one)).collect();
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
