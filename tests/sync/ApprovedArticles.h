// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/package/PackageFixture.h"

namespace bantin::test {

/// An approved article as it is on the way to the portal.
struct ApprovedArticle {
    ArticleId id;
    QByteArray xhtml;
    QList<package::PayloadAsset> pictures;
    QByteArray package; ///< the whole bag
};

/// What a unit approves: articles with pictures, as the real packages its portal publishes. Pictures are bytes by chance, the
/// same for the same seed, which no packing makes smaller; ids, keys and signatures are new each time.
class ApprovedArticles
{
public:
    /// `pictureSize`: bytes of each picture, 16 or more.
    ApprovedArticle make(quint32 seed, int pictures, qint64 pictureSize);
    /// The same article after its text was corrected and the correction approved: for whoever has published `article`, which is
    /// the one made last.
    ApprovedArticle correct(const ApprovedArticle &article);
    /// Of the article made last, signed anew: what its package is written from.
    package::PackageContents contents() const { return m_unit.contents(); }
    QByteArray unitCertificatePem() const { return m_unit.authority.certificate().toPem(); }
    const RegulationCatalogue &regulations() const { return m_unit.regulations(); }
    const crypto::Certificate &unitCertificate() const { return m_unit.authority.certificate(); }

private:
    void freeze(const QString &sentence, const QList<package::PayloadAsset> &pictures);

    package::PackageFixture m_unit;
    QList<package::SignedFile> m_chain;
};

} // namespace bantin::test
