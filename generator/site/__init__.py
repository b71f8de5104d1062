"""Write sites: the MkDocs plugin, one village, many villages, the portal. The only writer."""
