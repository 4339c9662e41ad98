"""The outputs of the site other than its pages, one file each."""

from followup.exports import calendar_ics, figure_csv, one_file, records_csv, robots_txt, sitemap_xml, workbook_xlsx

EXPORTS = (calendar_ics, figure_csv, one_file, records_csv, robots_txt, sitemap_xml, workbook_xlsx)
