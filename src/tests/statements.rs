//! How often a page asks the database: a number that does not grow with what the page shows.

use std::collections::{BTreeMap, BTreeSet};
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

/// Tables that stay small, whatever the district does: one row for a unit, a setting, an amount, a batch, an import, or what the last
/// hours left.
const SMALL: [&str; 9] = [
    "rates",
    "units",
    "settings",
    "seals",
    "attempts",
    "held_forms",
    "register_imports",
    "reconciliation_runs",
    "_sqlx_migrations",
];

/// Statements that walk through a table knowingly.
const WALKS: [(&str, &str); 3] = [
    ("accounts", "role <> 'resident'"), // the list of staff shows all of them, by an index that holds nobody else
    ("holders", "register_rows"),       // the lead's page of an import compares all holders with it
    ("reconciliation", "kind"),         // what is found to differ, or waits: the round goes through all of it
];

/// The statements that a log tells, each once.
fn statements(log: &std::path::Path) -> BTreeSet<String> {
    let text = read_to_string(log).unwrap();
    let told = text.split("statement=\"").skip(1);
    told.map(|rest| {
        let mut quoted = String::from("\"");
        let mut escaped = false;
        for c in rest.chars() {
            quoted.push(c);
            if c == '"' && !escaped {
                break;
            }
            escaped = c == '\\' && !escaped;
        }
        serde_json::from_str(&quoted.replace("\\'", "'")).expect("a quoted statement")
    })
    .collect()
}

/// The table that a name in a plan means in its statement; none for a part in brackets.
fn table_of(statement: &str, name: &str) -> Option<String> {
    let words: Vec<&str> = statement.split_whitespace().collect();
    let at = words.windows(3).find(|three| {
        matches!(three[0], "FROM" | "JOIN" | "UPDATE" | "(FROM")
            && (three[1] == name || three[2].trim_matches(')') == name)
    })?;
    Some(at[1].trim_matches(['(', ')']).to_owned())
}

/// Each table that the plan of a statement walks through from one end to the other.
fn walked(database: &rusqlite::Connection, statement: &str) -> Vec<String> {
    let mut explained = database.prepare(&format!("EXPLAIN QUERY PLAN {statement}")).unwrap();
    let mut rows = explained.raw_query();
    let mut plan: Vec<String> = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        plan.push(row.get("detail").unwrap());
    }
    // The first few in the order of an index, and no more.
    let few = statement.contains(" LIMIT ") && !plan.iter().any(|step| step.contains("TEMP B-TREE"));
    let scans = plan.iter().filter(|step| step.starts_with("SCAN ") && !(few && step.contains(" INDEX ")));
    scans.filter_map(|step| table_of(statement, step.split_whitespace().nth(1)?)).collect()
}

/// Follows links from page to page: of each kind of address two, a hundred in all.
async fn walk(visitor: &Visitor, start: &str) {
    let (mut todo, mut seen) = (vec![start.to_owned()], BTreeMap::<String, usize>::new());
    let mut done = 0;
    while let Some(path) = todo.pop().filter(|_| done < 100) {
        let shape: String = path
            .split(['/', '&', '?'])
            .map(|part| if part.bytes().any(|c| c.is_ascii_digit()) { "#" } else { part })
            .map(|part| part.split('=').next().unwrap_or_default())
            .collect::<Vec<_>>()
            .join("/");
        let times = seen.entry(shape).or_default();
        if *times == 2 || path.contains("sign-out") {
            continue;
        }
        (*times, done) = (*times + 1, done + 1);
        let page = visitor.get(&path).await;
        assert!(!page.status.is_server_error(), "{path}");
        let links = page.attributes("a[href^='/']", "href").into_iter().rev();
        todo.extend(links.map(|link| link.split('#').next().unwrap_or_default().to_owned()));
        todo.extend(Some(page.location).filter(|to| to.starts_with('/')));
    }
}

#[tokio::test]
async fn no_statement_walks_through_a_table_that_grows() {
    let fresh = fresh_sqlite().await;
    let folder = fresh.folder().join("walked");
    let log = fresh.folder().join("statements.log");
    let program = Program::watched(&folder, &File::create(&log).unwrap()).await;
    walk(&Visitor::new(&program.base, "zh-CN"), "/").await;
    for one in SIGN_INS {
        let visitor = Visitor::new(&program.base, "zh-CN");
        visitor.post("/staff/sign-in", &[("login", one.login), ("password", one.password)]).await;
        let code = totp(one.totp, Clock::system().now());
        let page = visitor.post("/staff/sign-in/code", &[("code", &code)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}: {}", one.login, page.text());
        walk(&visitor, &page.location).await;
        visitor.get("/staff/search?q=%E5%BC%A0").await;
    }
    // What was asked is told a little later than done.
    tokio::time::sleep(Duration::from_secs(2)).await;
    program.kill();

    let database = rusqlite::Connection::open(folder.join("zhucan.sqlite")).unwrap();
    let all = statements(&log);
    assert!(all.len() > 150, "only {} statements were told", all.len());
    let mut wrong = Vec::new();
    for statement in all {
        let asks = ["SELECT", "UPDATE", "DELETE"].iter().any(|word| statement.trim_start().starts_with(word));
        // The demo looks for its own card by the service's name.
        if !asks || statement.contains("'contact-card'") {
            continue;
        }
        for table in walked(&database, &statement) {
            let known = WALKS.iter().any(|(of, why)| *of == table && statement.contains(why));
            if !known && !SMALL.contains(&table.as_str()) {
                wrong.push(format!("{table}: {statement}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
