"""Questions with their right answers, asked and judged: what is kept, what is lost, and at which stage."""
