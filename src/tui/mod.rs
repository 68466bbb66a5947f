//! What is on the screen and what keys mean: pure, given the app, a message and the moment.
