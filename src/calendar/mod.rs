//! Working days, holidays and limits that can pause; pure.
