"""Addresses that never break: which there are, which are lost, what old ones lead to."""
