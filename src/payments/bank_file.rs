//! The file that goes to the bank, and the one that comes back: a line for each payment and a last one with the totals.
//!
//! Every cell is text, so that no spreadsheet shortens a number of nineteen digits. The bank's answer is found by its
//! headings, in whatever order and encoding; nothing of it is taken where a line does not fit.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::benefits::batches::{Answer, Payment};
use crate::register::column::heading;
use crate::register::reading::{self, Cell, FileFault};
use crate::values::Money;
use crate::values::text::{clean, fold};
use crate::words::{Language, Words};

/// Bytes of an answer at most.
pub const MOST_BYTES: usize = 10_000_000;
/// Lines of an answer at most.
const MOST_LINES: usize = 200_000;
/// The longest reason of the bank that is kept, in characters.
const LONGEST: usize = 100;

/// A line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its place in the batch.
    pub serial: i64,
    /// In whose name the account is.
    pub holder: String,
    /// At which bank.
    pub bank: String,
    /// Its number; in the list for colleagues its last digits alone.
    pub number: String,
    /// How much.
    pub amount: Money,
    /// The case, by which everybody knows it again.
    pub case: String,
}

/// An amount as banks read it: `120.50`.
fn decimal(amount: Money) -> String {
    format!("{}.{:02}", amount.fen() / 100, amount.fen() % 100)
}

fn heads(words: Words) -> [String; 6] {
    [
        words.payments_head_serial(),
        words.payments_head_holder(),
        words.payments_head_bank(),
        words.payments_head_number(),
        words.payments_head_amount(),
        words.payments_head_case(),
    ]
}

/// Writes the file: a head, the lines, and what they come to.
///
/// # Errors
/// None that these lines can cause.
pub fn write(words: Words, rows: &[Row]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (bold, plain) = (Format::new().set_bold().set_text_wrap(), Format::new().set_num_format("@"));
    for (column, text) in (0_u16..).zip(&heads(words)) {
        sheet.write_with_format(0, column, text, &bold)?;
        sheet.set_column_width(column, if matches!(column, 2 | 3) { 26.0 } else { 14.0 })?;
    }
    let mut last = 1_u32;
    for row in rows {
        let cells =
            [&row.serial.to_string(), &row.holder, &row.bank, &row.number, &decimal(row.amount), &row.case];
        for (column, text) in (0_u16..).zip(cells) {
            sheet.write_with_format(last, column, text, &plain)?;
        }
        last += 1;
    }
    let sum = Money::from_fen(rows.iter().map(|row| row.amount.fen()).sum());
    sheet.write_with_format(last, 0, words.payments_total(), &bold)?;
    sheet.write_with_format(last, 1, words.payments_total_count(rows.len()), &bold)?;
    sheet.write_with_format(last, 4, decimal(sum), &bold)?;
    sheet.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}

/// What does not fit in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// No file was chosen, or it cannot be read.
    Fault(FileFault),
    /// No file was chosen.
    Nothing,
    /// It is larger than is taken.
    TooLarge,
    /// No column has the serial numbers or the results.
    NoColumns,
    /// A line names no payment of the batch.
    Unknown {
        /// The line, as the file counts.
        line: i64,
    },
    /// Two lines are about one payment.
    Twice {
        /// The line.
        line: i64,
    },
    /// Another amount than that which went to the bank.
    Amount {
        /// The line.
        line: i64,
    },
    /// A result that is neither paid nor refused.
    Result {
        /// The line.
        line: i64,
    },
    /// It answers for no payment.
    Empty,
}

/// Headings of a column: ours in every language, and what banks call it.
fn called(own: fn(&Words) -> String, others: &[&str]) -> Vec<String> {
    let ours = Language::ALL.into_iter().map(|language| heading(&own(&Words::of(language))));
    ours.chain(others.iter().map(|one| (*one).to_owned())).collect()
}

/// The columns of serial, amount, result and reason.
fn columns(cells: &[String]) -> [Option<usize>; 4] {
    let cells: Vec<String> = cells.iter().map(|cell| heading(cell)).collect();
    let wanted = [
        called(|words| words.payments_head_serial(), &["序号", "顺序号", "明细序号", "编号", "no"]),
        called(|words| words.payments_head_amount(), &["金额", "金额元", "交易金额", "代发金额", "发放金额"]),
        called(
            |words| words.payments_head_result(),
            &["结果", "处理结果", "交易结果", "处理状态", "交易状态", "状态", "发放状态"],
        ),
        called(
            |words| words.payments_head_reason(),
            &["原因", "失败原因", "错误原因", "错误信息", "备注", "说明"],
        ),
    ];
    wanted.map(|names| cells.iter().position(|cell| names.contains(cell)))
}

/// What a bank writes where it paid, and where it did not.
const PAID: [&str; 8] = ["成功", "交易成功", "处理成功", "发放成功", "已入账", "已发放", "success", "paid"];
const REFUSED: [&str; 9] =
    ["失败", "交易失败", "处理失败", "发放失败", "退回", "退票", "已退回", "failed", "refused"];

fn text(cell: Option<&Cell>) -> String {
    match cell {
        Some(Cell::Text(text)) => clean(text),
        Some(Cell::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// Reads the bank's answer to these payments. Waits and reckons: off the worker threads only.
///
/// # Errors
/// Everything that does not fit, in order.
pub fn read(bytes: &[u8], payments: &[Payment]) -> Result<Vec<Answer>, Vec<Unfit>> {
    let source = || Cursor::new(bytes.to_vec());
    let known = |cells: &[String]| columns(cells).iter().flatten().count();
    let layout = reading::look_for(source(), "", known).map_err(|fault| vec![Unfit::Fault(fault)])?;
    let [Some(serial), amount, Some(result), reason] = columns(&layout.headings) else {
        return Err(vec![Unfit::NoColumns]);
    };
    let sent: BTreeMap<i64, i64> = payments.iter().map(|one| (one.serial, one.fen)).collect();
    let (mut answers, mut unfit, mut seen, mut lines) = (Vec::new(), Vec::new(), BTreeSet::new(), 0);
    let read = reading::lines_of(source(), &layout.format, |line| {
        let result = fold(&text(line.cells.get(result))).to_lowercase();
        // Titles, totals and empty lines have no result.
        if line.number <= layout.headed_by || line.is_empty() || result.is_empty() {
            return Ok(true);
        }
        lines += 1;
        let number = line.number;
        let paid = PAID.contains(&result.as_str());
        let serial = text(line.cells.get(serial)).parse::<i64>().ok();
        match serial.and_then(|serial| Some((serial, *sent.get(&serial)?))) {
            None => unfit.push(Unfit::Unknown { line: number }),
            Some((serial, _)) if !seen.insert(serial) => unfit.push(Unfit::Twice { line: number }),
            Some((_, fen)) if !fits(amount.and_then(|column| line.cells.get(column)), fen) => {
                unfit.push(Unfit::Amount { line: number });
            }
            Some(_) if !paid && !REFUSED.contains(&result.as_str()) => {
                unfit.push(Unfit::Result { line: number });
            }
            Some((serial, _)) => {
                let said = text(reason.and_then(|column| line.cells.get(column)));
                let said: String = said.chars().take(LONGEST).collect();
                let refused = (!paid).then(|| if said.is_empty() { result.clone() } else { said });
                answers.push(Answer { serial, refused });
            }
        }
        Ok(lines < MOST_LINES)
    });
    if let Err(fault) = read {
        return Err(vec![Unfit::Fault(fault)]);
    }
    match (unfit.is_empty(), answers.is_empty()) {
        (false, _) => Err(unfit),
        (true, true) => Err(vec![Unfit::Empty]),
        (true, false) => Ok(answers),
    }
}

/// Whether an amount is the one that was sent; a file without amounts says nothing against it.
fn fits(cell: Option<&Cell>, fen: i64) -> bool {
    match cell {
        None => true,
        Some(cell) if cell.is_empty() => true,
        Some(Cell::Text(text)) => Money::parse(text).is_ok_and(|amount| amount.fen() == fen),
        Some(Cell::Number(number)) => {
            Money::parse(&format!("{number:.2}")).is_ok_and(|amount| amount.fen() == fen)
        }
        Some(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::benefits::batches::PaymentState;

    fn payment(serial: i64, fen: i64) -> Payment {
        Payment {
            id: Uuid::from_u128(u128::from(serial.unsigned_abs())),
            serial,
            case_id: Uuid::nil(),
            bank_account: Uuid::nil(),
            fen,
            state: PaymentState::Waiting,
            reason: String::new(),
            settled_at: None,
        }
    }

    fn answer(serial: i64, refused: Option<&str>) -> Answer {
        Answer { serial, refused: refused.map(str::to_owned) }
    }

    #[test]
    fn an_answer_is_found_by_its_headings_under_a_title_with_a_total_below() {
        let payments = [payment(1, 10_000), payment(2, 12_050)];
        let text = "代发结果清单\n序号,户名,金额,处理结果,失败原因\n1,王秀兰,100.00,成功,\n2,李强,120.5,失败,户名不符\n合计,2,220.50,,\n";
        assert_eq!(read(text.as_bytes(), &payments), Ok(vec![answer(1, None), answer(2, Some("户名不符"))]));
        let (gbk, ..) = encoding_rs::GBK.encode("顺序号;交易状态\n2;交易失败\n");
        assert_eq!(read(&gbk, &payments), Ok(vec![answer(2, Some("交易失败"))]), "no reason: what it says");
    }

    #[test]
    fn nothing_is_taken_where_a_line_does_not_fit() {
        let payments = [payment(1, 10_000), payment(2, 12_050)];
        let of = |lines: &str| read(format!("序号,金额,结果\n{lines}").as_bytes(), &payments);
        assert_eq!(of("1,100.00,成功\n3,5.00,成功\n"), Err(vec![Unfit::Unknown { line: 3 }]));
        assert_eq!(of("1,100.00,成功\n1,100.00,失败\n"), Err(vec![Unfit::Twice { line: 3 }]));
        assert_eq!(of("1,100.01,成功\n"), Err(vec![Unfit::Amount { line: 2 }]));
        assert_eq!(of("1,100.00,也许\n"), Err(vec![Unfit::Result { line: 2 }]));
        assert_eq!(of("合计,220.50,\n"), Err(vec![Unfit::Empty]));
        assert_eq!(read("户名,金额\n王,1\n".as_bytes(), &payments), Err(vec![Unfit::NoColumns]));
        assert!(matches!(read(b"\0\x01\x02", &payments).unwrap_err()[0], Unfit::Fault(_) | Unfit::NoColumns));
    }

    proptest! {
        /// What was written is read back to the fen, whatever the amounts.
        #[test]
        fn the_totals_of_a_file_are_those_of_its_lines(amounts in proptest::collection::vec(1_i64..10_000_000, 1..40)) {
            let rows: Vec<Row> = (1_i64..).zip(&amounts).map(|(serial, fen)| Row {
                serial, holder: "王秀兰".into(), bank: "工商银行".into(), number: "9999990000000000014".into(),
                amount: Money::from_fen(*fen), case: "261124000001".into(),
            }).collect();
            let bytes = write(Words::of(Language::ZhHans), &rows).unwrap();
            let layout = reading::look_for(Cursor::new(bytes.clone()), "", |cells| {
                columns(cells).iter().flatten().count()
            }).unwrap();
            let [Some(serial), Some(amount), ..] = columns(&layout.headings) else { panic!("{:?}", layout.headings) };
            let (mut sum, mut total, mut count) = (0, 0, 0);
            reading::lines_of(Cursor::new(bytes), &layout.format, |line| {
                if line.number <= layout.headed_by { return Ok(true); }
                let fen = Money::parse(&text(line.cells.get(amount))).map_or(0, Money::fen);
                if text(line.cells.get(serial)).parse::<i64>().is_ok() { sum += fen; count += 1; } else { total += fen; }
                Ok(true)
            }).unwrap();
            prop_assert_eq!((sum, count), (amounts.iter().sum::<i64>(), amounts.len()));
            prop_assert_eq!(total, sum);
        }
    }
}
