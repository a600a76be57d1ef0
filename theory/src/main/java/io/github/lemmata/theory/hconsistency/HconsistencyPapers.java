package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Paper;

/// The papers that the family `hconsistency` rests on.
public final class HconsistencyPapers {

    /// The main paper: comp-sum losses and their bounds.
    public static final Paper MAO_2023 = new Paper(
            "Mao et al. 2023",
            "A. Mao, M. Mohri, Y. Zhong",
            2023,
            "Cross-Entropy Loss Functions: Theoretical Analysis and Applications",
            "ICML 2023, arXiv:2304.07288",
            "https://arxiv.org/abs/2304.07288");

    /// Characterisations of the bounds in the same setting.
    public static final Paper MAO_2023_EXTENSIONS = new Paper(
            "Mao et al. 2023b",
            "A. Mao, M. Mohri, Y. Zhong",
            2023,
            "H-Consistency Bounds: Characterization and Extensions",
            "NeurIPS 2023",
            "");

    /// The square-root rate of smooth losses.
    public static final Paper MAO_2024 = new Paper(
            "Mao et al. 2024",
            "A. Mao, M. Mohri, Y. Zhong",
            2024,
            "A Universal Growth Rate for Learning with Smooth Surrogate Losses",
            "NeurIPS 2024",
            "");

    /// The binary predecessor of the main paper.
    public static final Paper AWASTHI_2022 = new Paper(
            "Awasthi et al. 2022",
            "P. Awasthi, A. Mao, M. Mohri, Y. Zhong",
            2022,
            "H-Consistency Bounds for Surrogate Loss Minimizers",
            "ICML 2022",
            "");

    /// Label-distributionally-robust losses.
    public static final Paper ZHU_2023 = new Paper(
            "Zhu et al. 2023",
            "D. Zhu, Y. Ying, T. Yang",
            2023,
            "Label Distributionally Robust Losses for Multi-class Classification",
            "ICML 2023, arXiv:2112.14869",
            "https://arxiv.org/abs/2112.14869");

    /// Stochastic ensembles of calibrated losses.
    public static final Paper DAI_2025 = new Paper(
            "Dai 2025",
            "B. Dai",
            2025,
            "EnsLoss: Stochastic Calibrated Loss Ensembles for Preventing Overfitting in Classification",
            "ICML 2025, arXiv:2409.00908",
            "https://arxiv.org/abs/2409.00908");

    /// The $\psi$-transform of binary margin losses.
    public static final Paper BARTLETT_2006 = new Paper(
            "Bartlett et al. 2006",
            "P. L. Bartlett, M. I. Jordan, J. D. McAuliffe",
            2006,
            "Convexity, Classification, and Risk Bounds",
            "Journal of the American Statistical Association 101",
            "");

    /// The constants of binary risk bounds.
    public static final Paper ZHANG_2004 = new Paper(
            "Zhang 2004",
            "T. Zhang",
            2004,
            "Statistical behavior and consistency of classification methods based on convex risk minimization",
            "Annals of Statistics 32",
            "");

    /// Not a publication: what is derived in this project, its proof given with each claim.
    public static final Paper DERIVED = new Paper(
            "derived",
            "The Lemmata authors",
            2026,
            "Family hconsistency: comp-sum losses, H-consistency bounds, label-robust losses, loss ensembles",
            "Lemmata, specification",
            "");

    private HconsistencyPapers() {}
}
