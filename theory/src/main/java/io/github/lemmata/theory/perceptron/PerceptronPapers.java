package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Paper;

/// The papers that the family `perceptron` rests on.
public final class PerceptronPapers {

    /// The main paper of the family.
    public static final Paper TYURIN_2024 = new Paper(
            "Tyurin 2024",
            "A. Tyurin",
            2024,
            "From Logistic Regression to the Perceptron Algorithm: Exploring Gradient Descent with Large Step Sizes",
            "AAAI 2025, arXiv:2412.08424",
            "https://arxiv.org/abs/2412.08424");

    /// The follow-up on nonlinear models.
    public static final Paper TYURIN_2025 = new Paper(
            "Tyurin 2025",
            "A. Tyurin",
            2025,
            "Gradient Descent as a Perceptron Algorithm: Understanding Dynamics and Implicit Acceleration",
            "arXiv:2512.11587",
            "https://arxiv.org/abs/2512.11587");

    /// The mistake bound of the classical perceptron.
    public static final Paper NOVIKOFF_1962 = new Paper(
            "Novikoff 1962",
            "A. B. J. Novikoff",
            1962,
            "On convergence proofs on perceptrons",
            "Proceedings of the Symposium on the Mathematical Theory of Automata, vol. 12",
            "");

    /// Small steps on separable data converge in direction to the maximal margin.
    public static final Paper SOUDRY_2018 = new Paper(
            "Soudry et al. 2018",
            "D. Soudry, E. Hoffer, M. S. Nacson, S. Gunasekar, N. Srebro",
            2018,
            "The Implicit Bias of Gradient Descent on Separable Data",
            "Journal of Machine Learning Research 19, arXiv:1710.10345",
            "https://arxiv.org/abs/1710.10345");

    /// Risk and parameter convergence of small-step logistic regression.
    public static final Paper JI_TELGARSKY_2018 = new Paper(
            "Ji & Telgarsky 2018",
            "Z. Ji, M. Telgarsky",
            2018,
            "Risk and parameter convergence of logistic regression",
            "arXiv:1803.07300",
            "https://arxiv.org/abs/1803.07300");

    /// Large constant steps leave their oscillating phase in $O(\eta)$ steps.
    public static final Paper WU_2024 = new Paper(
            "Wu et al. 2024",
            "J. Wu, P. L. Bartlett, M. Telgarsky, B. Yu",
            2024,
            "Large Stepsize Gradient Descent for Logistic Loss: Non-Monotonicity of the Loss Improves Optimization"
                    + " Efficiency",
            "COLT 2024, arXiv:2402.15926",
            "https://arxiv.org/abs/2402.15926");

    /// Adaptive large steps, with a burn-in of $1/\mu^2$ that is minimax optimal.
    public static final Paper ZHANG_2025 = new Paper(
            "Zhang et al. 2025",
            "R. Zhang, J. Wu, L. Lin, P. L. Bartlett",
            2025,
            "Minimax Optimal Convergence of Gradient Descent in Logistic Regression via Large and Adaptive Stepsizes",
            "arXiv:2504.04105",
            "https://arxiv.org/abs/2504.04105");

    /// The transition time in two dimensions.
    public static final Paper CRAWSHAW_LIU_2026 = new Paper(
            "Crawshaw & Liu 2026",
            "M. Crawshaw, M. Liu",
            2026,
            "Tight Bounds for Logistic Regression with Large Stepsize Gradient Descent in Low Dimension",
            "COLT 2026, PMLR 336:1575-1610, arXiv:2602.12471",
            "https://arxiv.org/abs/2602.12471");

    /// Not a publication: what is derived in this project, its proof given with each claim.
    public static final Paper DERIVED = new Paper(
            "derived",
            "The Lemmata authors",
            2026,
            "Family perceptron: logistic regression with large steps, batch perceptrons, separation times",
            "Lemmata, specification",
            "");

    private PerceptronPapers() {}
}
