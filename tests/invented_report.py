"""A short report that nobody wrote, in the manner of those that people read: six paragraphs."""

SYMBOL = "A/99/12"
TEXT = """\
United Nations A/99/12
General Assembly
Distr.: General
3 May 2044
Original: English
Ninety-ninth session
Item 130 of the provisional agenda
Cooperation between the United Nations and regional and other organizations
Cooperation between the United Nations and regional and
other organizations
Report of the Secretary-General
Summary
The present report tells what was done together.
I. Introduction
1. The present report is submitted pursuant to resolutions of the General Assembly.
II. Cooperation between the United Nations and regional and other organizations
A. African Union
2. In March 2043, the African Union Commission and the United Nations Development Programme held a
workshop on harbour lights in Nairobi. The participants adopted the Quiet Ports Plan of Action.
3. The United Nations Office for Disaster Risk Reduction and the African Union signed a memorandum
of understanding on tides in June 2043.
B. Caribbean Community
4. The Food and Agriculture Organization of the United Nations and the Caribbean Community organized
a training on nets in Bridgetown in May 2043.
5. In 2042, the World Health Organization signed a cooperation agreement with the Caribbean
Community on sea air.
C. Council of Europe
6. The Council of Europe and the Office of the United Nations High Commissioner for Human Rights
will hold a conference on lighthouses in Strasbourg in 2045.
"""
