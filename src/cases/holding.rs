//! Who holds a case, and who may pass it on.

use uuid::Uuid;

/// Why a case is not passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPassed {
    /// A colleague holds it, who is here.
    #[error("held by a colleague")]
    HeldByAnother,
    /// Nobody holds it: whoever wants to pass it on takes it first.
    #[error("held by nobody")]
    HeldByNobody,
    /// The one who is to hold it stays away from it.
    #[error("the other stays away from it")]
    Recused,
    /// The case is closed.
    #[error("closed")]
    Closed,
}

/// Somebody who passes a case on.
#[derive(Clone, Copy, Debug)]
pub struct Passing {
    /// Who.
    pub by: Uuid,
    /// Whether they lead the unit.
    pub leads: bool,
    /// Whether they stand in for whoever holds the case.
    pub stands_in: bool,
}

impl Passing {
    /// Whether the case may go from one holder to another; `None` is nobody. A lead may give any case to anybody;
    /// others take what nobody holds, and pass on what they hold themselves or for somebody who is away.
    ///
    /// # Errors
    /// See `NotPassed`.
    pub fn may_pass(&self, from: Option<Uuid>, to: Option<Uuid>) -> Result<(), NotPassed> {
        match from {
            _ if self.leads || from == to => Ok(()),
            None if to == Some(self.by) => Ok(()),
            None => Err(NotPassed::HeldByNobody),
            Some(holder) if holder == self.by || self.stands_in => Ok(()),
            Some(_) => Err(NotPassed::HeldByAnother),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_passes_what_on() {
        let [me, other, third] = [1, 2, 3].map(Uuid::from_u128);
        let all = [None, Some(me), Some(other)];
        let targets = [None, Some(me), Some(third)];
        let officer = Passing { by: me, leads: false, stands_in: false };
        let mut table = Vec::new();
        for from in all {
            for to in targets {
                table.push(officer.may_pass(from, to));
            }
        }
        use NotPassed::{HeldByAnother, HeldByNobody};
        assert_eq!(
            table,
            [
                Ok(()),
                Ok(()),
                Err(HeldByNobody),
                Ok(()),
                Ok(()),
                Ok(()),
                Err(HeldByAnother),
                Err(HeldByAnother),
                Err(HeldByAnother),
            ]
        );
        let lead = Passing { leads: true, ..officer };
        let substitute = Passing { stands_in: true, ..officer };
        for from in all {
            assert!(targets.iter().all(|to| lead.may_pass(from, *to).is_ok()));
        }
        assert!(targets.iter().all(|to| substitute.may_pass(Some(other), *to).is_ok()));
    }
}
