"""The outputs of the site other than its pages, one file each.

Named and not imported: the libraries of calendars and workbooks wait until a file of theirs is made.
"""

EXPORTS = ("calendar_ics", "figure_csv", "one_file", "records_csv", "robots_txt", "sitemap_xml", "workbook_xlsx")
