"""The smallest run of each verb of the Makefile that takes minutes, so that none stops working without a word."""
