package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Paper;

/// The papers that the family `ggtd` rests on.
public final class GgtdPapers {

    /// The main paper: temporal-difference errors as generalized Gaussians.
    public static final Paper KIM_2024 = new Paper(
            "Kim et al. 2024",
            "S. Kim, M. Lee, J. Cho, S. Han, S. Hwang",
            2024,
            "Generalized Gaussian Temporal Difference Error for Uncertainty-aware Reinforcement Learning",
            "arXiv:2408.02295",
            "https://arxiv.org/abs/2408.02295");

    /// The analysis of the generalized Gaussian that the main paper cites.
    public static final Paper DYTSO_2018 = new Paper(
            "Dytso et al. 2018",
            "A. Dytso, R. Bustin, H. V. Poor, S. Shamai",
            2018,
            "Analytical properties of generalized Gaussian distributions",
            "Journal of Statistical Distributions and Applications 5:6",
            "");

    /// Reward models that weigh by uncertainty.
    public static final Paper ZHANG_2025 = new Paper(
            "Zhang et al. 2025",
            "G. Zhang, Y. Gao, Z. Jiang, W. Zhao, B. Zheng",
            2025,
            "Ctrl-U: Robust Conditional Image Generation via Uncertainty-aware Reward Modeling",
            "ICLR 2025, arXiv:2410.11236",
            "https://arxiv.org/abs/2410.11236");

    /// Outlier scores of autoencoders.
    public static final Paper TAN_2023 = new Paper(
            "Tan et al. 2023",
            "X. Tan, J. Yang, J. Chen, S. Rahardja, S. Rahardja",
            2023,
            "Improving Autoencoder-based Outlier Detection with Adjustable Probabilistic Reconstruction"
                    + " Error and Mean-shift Outlier Scoring",
            "arXiv:2304.00709",
            "https://arxiv.org/abs/2304.00709");

    /// The mean-shift procedure of those scores.
    public static final Paper YANG_2018 = new Paper(
            "Yang et al. 2018",
            "J. Yang, S. Rahardja, P. Fränti",
            2018,
            "Mean-shift outlier detection",
            "FSDM 2018",
            "");

    /// Consistency training, improved.
    public static final Paper SONG_2024 = new Paper(
            "Song & Dhariwal 2024",
            "Y. Song, P. Dhariwal",
            2024,
            "Improved Techniques for Training Consistency Models",
            "ICLR 2024, arXiv:2310.14189",
            "https://arxiv.org/abs/2310.14189");

    /// Consistency training on latents, with robust losses.
    public static final Paper DAO_2025 = new Paper(
            "Dao et al. 2025",
            "Q. Dao, K. Doan, D. Liu, T. Le, D. Metaxas",
            2025,
            "Improved Training Technique for Latent Consistency Models",
            "ICLR 2025, arXiv:2502.01441",
            "https://arxiv.org/abs/2502.01441");

    /// Not a publication: what is derived in this project, its proof given with each claim.
    public static final Paper DERIVED = new Paper(
            "derived",
            "The Lemmata authors",
            2026,
            "Family ggtd: generalized Gaussian TD errors, uncertainty weighting, robust consistency losses",
            "Lemmata, specification",
            "");

    private GgtdPapers() {}
}
