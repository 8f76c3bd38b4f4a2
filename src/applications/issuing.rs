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
/// What is asked of a line, in its order, as fields of a form are called.
pub const FIELDS: [&str; 6] = ["case", "id_number", NUMBER, DAYS[0], DAYS[1], DAYS[2]];

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

/// Why a cell of a file says nothing that could be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// A spreadsheet took a long number for a quantity: its last digits are lost.
    Ruined,
    /// A formula that failed.
    Formula,
    /// Longer than any such value.
    TooLong,
}

/// A line with a number: typed, copied from a spreadsheet, or a row of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberLine {
    /// Its place in what was sent, from 1, as a spreadsheet counts.
    pub place: usize,
    /// What it says, as `FIELDS` are called; days whole.
    pub values: [String; 6],
    /// The fields of which nothing can be read, and why.
    pub unread: Vec<(&'static str, Unread)>,
}

impl NumberLine {
    /// What it says of a field.
    pub fn value(&self, field: &str) -> &str {
        FIELDS.iter().position(|one| *one == field).map_or("", |place| &self.values[place])
    }

    /// The number of the case as typed; empty where the person says which it is.
    pub fn case(&self) -> &str {
        &self.values[0]
    }

    /// The person's identity number as typed.
    pub fn id_number(&self) -> &str {
        &self.values[1]
    }

    /// The certificate's number as typed.
    pub fn certificate(&self) -> &str {
        &self.values[2]
    }

    /// What the act's sheet is answered with. A whole day in the field of the year is understood.
    pub fn fields(&self) -> Pairs {
        let mut pairs = vec![(NUMBER.to_owned(), self.certificate().to_owned())];
        pairs.extend(DAYS.iter().map(|day| (format!("{day}.year"), self.value(day).to_owned())));
        Pairs(pairs)
    }

    /// Whether nothing of what the national system gives is there, as in a row of the sheet that nobody filled in.
    pub fn is_unfilled(&self) -> bool {
        self.unread.is_empty() && self.values[2..].iter().all(String::is_empty)
    }

    /// Says the day of printing where none is said.
    pub fn print_on(&mut self, day: &str) {
        let is_read = self.unread.iter().all(|(field, _)| *field != DAYS[2]);
        if self.values[5].is_empty() && is_read {
            day.clone_into(&mut self.values[5]);
        }
    }

    /// As one text, for a form that takes it along.
    pub fn packed(&self) -> String {
        format!("{}\t{}", self.place, self.values.join("\t"))
    }

    /// From such a text; nothing where it is none.
    pub fn unpacked(text: &str) -> Option<Self> {
        let mut cells = text.split('\t');
        let place = cells.next()?.parse().ok()?;
        Some(Self::of(place, std::array::from_fn(|_| cells.next().map(clean).unwrap_or_default())))
    }

    /// A line that could be read.
    pub const fn of(place: usize, values: [String; 6]) -> Self {
        Self { place, values, unread: Vec::new() }
    }
}

/// The lines of a text: number of the case, number of the certificate, first day, last day, day of printing, with tabs,
/// commas or blanks between them. Empty lines and a line of headings are passed over.
pub fn number_lines(text: &str) -> Vec<NumberLine> {
    text.lines()
        .enumerate()
        .filter_map(|(place, line)| {
            let mut cells = cells(line).into_iter();
            let case = cells.next()?;
            let rest: Vec<String> = cells.collect();
            let headings = !rest.iter().chain([&case]).any(|cell| cell.chars().any(|c| c.is_ascii_digit()));
            let mut rest = rest.into_iter();
            let values = std::array::from_fn(|column| match column {
                0 => case.clone(),
                1 => String::new(),
                _ => rest.next().unwrap_or_default(),
            });
            (!headings).then(|| NumberLine::of(place + 1, values))
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

/// The case that a line names, where it names one.
pub fn case_of(line: &NumberLine) -> Option<String> {
    CaseNumber::parse(line.case()).ok().map(|number| number.as_str().to_owned())
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
        assert_eq!(lines[0].case(), "2611 2400 1234");
        assert_eq!(lines[0].certificate(), "15020219900101001442");
        assert_eq!(lines[0].fields().get("valid_until.year"), "2036-11-25");
        assert_eq!(lines[0].value("printed_on"), "");
        assert_eq!(lines[1].value("valid_from"), "2026年11月26日");
        assert_eq!(lines[2].value("printed_on"), "2026/11/27");
        assert_eq!(NumberLine::unpacked(&lines[2].packed()).as_ref(), Some(&lines[2]));
        assert_eq!(NumberLine::unpacked("x\ty"), None);
    }
}
