//! Disk, clock, terminal, random source and command line; decides nothing about the workshop.

pub mod cli;
