//! What the district decided about who accepts applications, and who looks at them beforehand; from which day, and by
//! which paper.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use maud::{Markup, html};

use super::who;
use crate::accounts::deeds::{self as record, Deed, Line};
use crate::accounts::permissions::Act;
use crate::accounts::route::{self, Route};
use crate::accounts::views::given_back;
use crate::accounts::{Visitor, held};
use crate::district::Places;
use crate::district::choices::{self, Choices, Entrusted, Made, PreCheck};
use crate::error::Result;
use crate::forms::fault::Problem;
use crate::forms::fault_views::problem;
use crate::ui::form::form;
use crate::ui::{Button, Choice, DateFields, Page, TextField, empty, error_summary};
use crate::ui::{Choices as Options, Icon, icon};
use crate::values::text::{clean, length};
use crate::values::{DateError, DateParts, DateRange};
use crate::web::{self as portal, Form, Pairs, Visit, see_other};
use crate::words::{Words, speech};

/// Where they are made.
const PATH: &str = "/staff/choices";
/// The longest source, in characters.
const LONGEST: usize = 200;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        route::get(PATH, Act::Administer, show),
        route::post(PATH, Act::Administer, make).given_back_on(PATH),
    ]
}

/// What is wrong with what was sent.
#[derive(Clone, Copy, Debug, Default)]
struct Wrong {
    pre_check: bool,
    source: bool,
    from: Option<DateError>,
    given_back: bool,
}

/// What is typed when nothing was: what holds now.
fn typed_of(choices: &Choices) -> Pairs {
    let mut pairs = vec![("pre_check".to_owned(), choices.pre_check.name().to_owned())];
    pairs.extend(choices.entrusted.0.iter().map(|code| ("entrusted".to_owned(), code.clone())));
    Pairs(pairs)
}

async fn show(visit: Visit, visitor: Visitor, places: web::Data<Places>) -> Result<HttpResponse> {
    let held = held::on_page(&visit, visitor.0.map(|account| account.id)).await?;
    let mut tx = visit.ground.database.read().await?;
    let made = choices::made(&mut tx).await?;
    let wrong = Wrong { given_back: held.is_some(), ..Wrong::default() };
    let typed = match held {
        Some(held) => held.pairs,
        None => typed_of(&choices::on(&mut tx, visit.today()).await?),
    };
    Ok(portal::ok(page(&visit, &places, &made, &typed, wrong)))
}

fn read(form: &Pairs, places: &Places, today: NaiveDate) -> std::result::Result<Made, Wrong> {
    let part = |part: &str| form.get(&format!("from.{part}")).to_owned();
    let from = DateParts { year: part("year"), month: part("month"), day: part("day") }
        .parse(DateRange::Future, today);
    let source = clean(form.get("source"));
    let pre_check = PreCheck::named(form.get("pre_check"));
    let known = |code: &&str| places.streets().iter().any(|(street, _)| street.code == *code);
    let entrusted = Entrusted(form.all("entrusted").filter(known).map(str::to_owned).collect());
    let sourced = !source.is_empty() && length(&source) <= LONGEST;
    match (pre_check, from) {
        (Some(pre_check), Ok(from)) if sourced => {
            Ok(Made { choices: Choices { pre_check, entrusted }, from, source })
        }
        (pre_check, from) => Err(Wrong {
            pre_check: pre_check.is_none(),
            source: !sourced,
            from: from.err(),
            given_back: false,
        }),
    }
}

async fn make(visit: Visit, visitor: Visitor, places: web::Data<Places>, form: Form) -> Result<HttpResponse> {
    let made = match read(&form, &places, visit.today()) {
        Ok(made) => made,
        Err(wrong) => {
            let all = choices::made(&mut visit.ground.database.read().await?).await?;
            return Ok(portal::again(page(&visit, &places, &all, &form, wrong)));
        }
    };
    let (by, now) = (who(&visitor)?, visit.now);
    visit
        .ground
        .database
        .write(move |tx| {
            Box::pin(async move {
                choices::make(tx, &made, Some(by), now).await?;
                record::note(
                    tx,
                    by,
                    now,
                    &Line { deed: Deed::ChoiceMade, unit: None, account: None, detail: made.source },
                )
                .await
            })
        })
        .await?;
    Ok(see_other(&format!("{PATH}#made")))
}

fn pre_check_name(words: Words, choice: PreCheck) -> String {
    match choice {
        PreCheck::Off => words.choices_check_off(),
        PreCheck::Community => words.choices_check_community(),
        PreCheck::Street => words.choices_check_street(),
    }
}

fn page(visit: &Visit, places: &Places, made: &[Made], typed: &Pairs, wrong: Wrong) -> Markup {
    let reader = visit.reader();
    let words = reader.words;
    let title = words.choices_title();
    let check_error = wrong.pre_check.then(|| words.choices_check_choose());
    let source_error = wrong.source.then(|| words.choices_source_wrong(LONGEST));
    let from_error = wrong.from.map(|error| {
        (
            format!("from.{}", error.part().name()),
            problem(words, &words.choices_from(), &Problem::Date(error)),
        )
    });
    let plain = |name: &str, text: &Option<String>| text.clone().map(|text| (name.to_owned(), text));
    let errors: Vec<(String, String)> =
        [plain("pre_check", &check_error), from_error.clone(), plain("source", &source_error)]
            .into_iter()
            .flatten()
            .collect();
    let values = ["year", "month", "day"].map(|part| format!("from.{part}"));
    Page::new(&reader, &title).noindex().errors(!errors.is_empty()).render(html! {
        div.title { h1 { (title) } p.quiet { (words.choices_lead()) } }
        (error_summary(words, &errors))
        @if wrong.given_back { (given_back(&reader, "#change")) }
        (history(words, places, made))
        section.section aria-labelledby="change" {
            h2 #change { (words.choices_change()) }
            (form(&reader, &format!("{PATH}#error-summary"), html! {
                (Options {
                    name: "pre_check", legend: &words.choices_check(), hint: Some(&words.choices_check_hint()),
                    error: check_error.as_deref(),
                    options: PreCheck::ALL.into_iter().map(|one| Choice {
                        value: one.name().to_owned(), label: pre_check_name(words, one), hint: None,
                        chosen: typed.get("pre_check") == one.name(),
                    }).collect(),
                    ..Options::default()
                }.render(words))
                (Options {
                    name: "entrusted", legend: &words.choices_entrusted(), hint: Some(&words.choices_entrusted_hint()),
                    several: true, row: true, optional: true,
                    options: places.streets().iter().map(|(street, _)| Choice {
                        value: street.code.clone(), label: street.name.clone(), hint: None,
                        chosen: typed.all("entrusted").any(|code| code == street.code),
                    }).collect(),
                    ..Options::default()
                }.render(words))
                (DateFields {
                    name: "from", legend: &words.choices_from(),
                    error: from_error.as_ref().map(|(_, text)| text.as_str()),
                    wrong: from_error.as_ref().map(|(field, _)| field.as_str()),
                    values: [typed.get(&values[0]), typed.get(&values[1]), typed.get(&values[2])], ..DateFields::default()
                }.render(words))
                (TextField {
                    name: "source", label: &words.choices_source(), hint: Some(&words.choices_source_hint()),
                    error: source_error.as_deref(), value: typed.get("source"), autocomplete: "off",
                    ..TextField::default()
                }.render(words))
                div.actions { (Button { text: &words.choices_make(), ..Button::default() }.render()) }
            }))
        }
    })
}

/// What was chosen so far, the newest first.
fn history(words: Words, places: &Places, made: &[Made]) -> Markup {
    let streets = |entrusted: &Entrusted| {
        let names: Vec<String> = entrusted.0.iter().filter_map(|code| places.name_of(code)).collect();
        if names.is_empty() { words.choices_no_street() } else { names.join(&words.page_comma()) }
    };
    html! {
        section.section aria-labelledby="made" {
            h2 #made { (words.choices_made()) }
            @if made.is_empty() { (empty(&words.choices_none(), None, None)) }
            ul.links {
                @for one in made.iter().rev() {
                    li {
                        p {
                            (icon(Icon::Document))
                            strong { (words.choices_since(speech::date(one.from, words.language()))) }
                            (words.page_comma()) (words.choices_by(&one.source))
                        }
                        p { (words.choices_checked(pre_check_name(words, one.choices.pre_check))) }
                        p { (words.choices_accepted(streets(&one.choices.entrusted))) }
                    }
                }
            }
        }
    }
}
