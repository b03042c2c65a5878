"""Paper: one side to hand over for each symptom and explainer, and social cards."""
