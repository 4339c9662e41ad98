"""The outputs of the site that are not HTML, one file each."""

from followup.exports import calendar_ics, figure_csv, records_csv, robots_txt, sitemap_xml, workbook_xlsx

EXPORTS = (calendar_ics, figure_csv, records_csv, robots_txt, sitemap_xml, workbook_xlsx)
