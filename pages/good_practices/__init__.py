"""Good practices: public policies for the social and solidarity economy, told by the councils that tried them.

Each is a fiche of the ABC guide (domain brief 2.6, 3.4): what was done, with what, what came of it and what did not
work, so that another council can copy it. An experience that failed is told like any other. What nobody has told yet
stays empty.
"""
