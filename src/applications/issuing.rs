//! Entering certificates into the national system and their numbers here: which cases wait for it, and the lines in
//! which numbers come back. The national system is the record: it alone makes a number.

use crate::catalogue::Service;
use crate::catalogue::definition::{Act, Kind};
use crate::values::CaseNumber;
use crate::values::text::clean;
use crate::web::Pairs;

/// The question of an act's sheet that asks for the number.
const NUMBER: &str = "certificate";
/// The days that come with it, in the order of a line.
const DAYS: [&str; 3] = ["valid_from", "valid_until", "printed_on"];

/// The act by which a number is entered, of those that start from a stage.
pub fn entering<'s>(service: &'s Service, stage: &str) -> Option<&'s Act> {
    let asks = |act: &&Act| {
        let mut sheet = service.sheet(act).iter();
        sheet.any(|question| question.id == NUMBER && matches!(question.kind, Kind::CertificateNumber {}))
    };
    service.definition.acts.iter().filter(asks).find(|act| act.from.iter().any(|from| from == stage))
}

/// The stages of a service in which a number is waited for.
pub fn waiting_stages(service: &Service) -> Vec<&str> {
    let stages = service.definition.stages.iter().map(|stage| stage.id.as_str());
    stages.filter(|stage| entering(service, stage).is_some()).collect()
}

/// The stages in which a number was entered and the certificate is not handed over yet.
pub fn entered_stages(service: &Service) -> Vec<&str> {
    let open = |id: &str| service.stage(id).is_some_and(|stage| !stage.closed);
    let acts = service.definition.stages.iter().filter_map(|stage| entering(service, &stage.id));
    let mut stages: Vec<&str> = acts.map(|act| act.to.as_str()).filter(|to| open(to)).collect();
    stages.dedup();
    stages
}

/// A line with a number, as it was copied from a spreadsheet or typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberLine {
    /// Its place in what was sent, from 1.
    pub place: usize,
    /// The case's number as typed.
    pub case: String,
    /// What the act's sheet is answered with.
    pub fields: Pairs,
}

/// The lines of a text: number of the case, number of the certificate, first day, last day, day of printing, with tabs,
/// commas or blanks between them. Empty lines and a line of headings are passed over.
pub fn number_lines(text: &str) -> Vec<NumberLine> {
    text.lines()
        .enumerate()
        .filter_map(|(place, line)| {
            let cells = cells(line);
            let case = cells.first()?;
            let headings = !cells.iter().any(|cell| cell.chars().any(|c| c.is_ascii_digit()));
            (!headings).then(|| NumberLine {
                place: place + 1,
                case: case.clone(),
                fields: fields(&cells[1..]),
            })
        })
        .collect()
}

/// The cells of a line. Blanks stand between cells only where no tab or comma does: a number may be written in groups.
fn cells(line: &str) -> Vec<String> {
    let separators: &[char] = if line.contains('\t') { &['\t'] } else { &[',', '，', ';', '；'] };
    let split: Vec<String> = line.split(separators).map(clean).collect();
    let mut cells = if split.len() > 1 { split } else { line.split_whitespace().map(clean).collect() };
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells
}

fn fields(cells: &[String]) -> Pairs {
    let cell = |place: usize| cells.get(place).cloned().unwrap_or_default();
    let mut pairs = vec![(NUMBER.to_owned(), cell(0))];
    // A whole day in the field of the year is understood.
    pairs.extend(DAYS.iter().enumerate().map(|(place, day)| (format!("{day}.year"), cell(place + 1))));
    Pairs(pairs)
}

/// The case that a line names, where it names one.
pub fn case_of(line: &NumberLine) -> Option<String> {
    CaseNumber::parse(&line.case).ok().map(|number| number.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_with_tabs_commas_or_blanks_and_headings_passed_over() {
        let text = "办件号\t残疾人证号\t有效期起\n\n2611 2400 1234\t15020219900101001442\t2026-11-26\t2036-11-25\t\t\n\
            261124001234，15020219900101001442，2026年11月26日\n261124001234 15020219900101001442 2026/11/26 2036/11/25 2026/11/27";
        let lines = number_lines(text);
        assert_eq!(lines.iter().map(|line| line.place).collect::<Vec<_>>(), [3, 4, 5]);
        assert_eq!(lines[0].case, "2611 2400 1234");
        assert_eq!(lines[0].fields.get("certificate"), "15020219900101001442");
        assert_eq!(lines[0].fields.get("valid_until.year"), "2036-11-25");
        assert_eq!(lines[0].fields.get("printed_on.year"), "");
        assert_eq!(lines[1].fields.get("valid_from.year"), "2026年11月26日");
        assert_eq!(lines[2].fields.get("printed_on.year"), "2026/11/27");
    }
}
