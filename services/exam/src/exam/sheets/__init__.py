"""Sheets on which somebody writes their answers: while there is one, nobody else sends the sitting in."""
