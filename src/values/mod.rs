//! What is parsed once and valid for ever: pure values that every room speaks in.
