//! How often a page asks the database: a number that does not grow with what the page shows.

use std::fs::{File, read_to_string};
use std::time::Duration;

use reqwest::StatusCode;
use zhucan::clock::Clock;
use zhucan::database::testing::fresh_sqlite;
use zhucan::demo::staff::SIGN_INS;

use crate::house::{Page, Visitor, totp};
use crate::survival::Program;

/// The demo as a program that tells each statement, and who looks at it.
struct Watched {
    visitor: Visitor,
    log: std::path::PathBuf,
}

impl Watched {
    /// What was asked until now; told a little later than done. Only what reads: the house writes by itself all the time,
    /// such as when it looks for letters to deliver.
    async fn told(&self) -> usize {
        let mut before = usize::MAX;
        loop {
            let now = read_to_string(&self.log).unwrap().matches("\"SELECT ").count();
            if now == before {
                return now;
            }
            before = now;
            tokio::time::sleep(Duration::from_millis(150)).await;
        }
    }

    /// A page, and the statements that it took: the least of three looks, since what the house reads by itself is told
    /// among them.
    async fn look(&self, path: &str) -> (Page, usize) {
        let (mut least, mut seen) = (usize::MAX, None);
        for _ in 0..3 {
            let before = self.told().await;
            let page = self.visitor.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
            least = least.min(self.told().await - before);
            seen = Some(page);
        }
        (seen.unwrap(), least)
    }
}

#[tokio::test]
async fn no_page_of_the_desk_asks_more_often_the_more_it_shows() {
    let fresh = fresh_sqlite().await;
    let folder = fresh.folder().join("watched");
    let log = fresh.folder().join("statements.log");
    let program = Program::watched(&folder, &File::create(&log).unwrap()).await;
    let one = SIGN_INS.iter().find(|one| one.login == "officer").unwrap();
    let watched = Watched { visitor: Visitor::new(&program.base, "zh-CN"), log };
    let visitor = &watched.visitor;
    visitor.post("/staff/sign-in", &[("login", one.login), ("password", one.password)]).await;
    let page = visitor.post("/staff/sign-in/code", &[("code", &totp(one.totp, Clock::system().now()))]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());

    // Session, team, lines with their counts.
    let (queue, asked) = watched.look("/staff").await;
    assert!(queue.texts("tbody tr").len() >= 20, "the demo's queue fills a page: {}", queue.text());
    assert!((1..=3).contains(&asked), "the queue asked {asked} times");
    // A name finds several, each line with as many parts.
    let (found, asked) = watched.look("/staff/search?q=%E5%BC%A0").await;
    assert!(found.texts("tbody tr").len() > 1, "several are called 张: {}", found.text());
    assert!(asked <= 2, "the search asked {asked} times");

    // An appointment adds its own.
    for link in queue.attributes("tbody a", "href").into_iter().take(6) {
        let (_, asked) = watched.look(&link).await;
        assert!(asked <= 11, "{link} asked {asked} times");
    }
    for (path, most) in [("/staff/issuing", 8), ("/staff/issuing/reconciliation", 8), ("/staff/team", 12)] {
        let (_, asked) = watched.look(path).await;
        assert!(asked <= most, "{path} asked {asked} times");
    }
    program.kill();
}
