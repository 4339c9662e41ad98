"""The outputs of the site that are not HTML, one file each."""

from followup.exports import figure_csv, number_csv

EXPORTS = (figure_csv, number_csv)
