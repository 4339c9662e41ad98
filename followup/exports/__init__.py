"""The outputs of the site that are not HTML, one file each."""

from followup.exports import figure_csv, records_csv

EXPORTS = (figure_csv, records_csv)
