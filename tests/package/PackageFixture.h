// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/CertificateAuthority.h"
#include "app/package/PackageVerifier.h"
#include "app/package/internal/ZipEntries.h"

#include <functional>

namespace bantin::package {

/// A unit with three members and one approved article with a picture; tests bend what they need. Everything but the random
/// keys and ids is fixed.
class PackageFixture
{
public:
    struct Member {
        AccountId id;
        QString name;
        Roles roles;
        crypto::SigningKey key;
        crypto::Certificate certificate;
    };
    enum class Tags { Stale, Corrected };

    PackageFixture();

    /// Submit by the contributor, review by the editor, approval by the approver, in chain.
    QList<SignedFile> decisions() const;
    /// The chain of `kinds`, each by its member.
    QList<SignedFile> decisions(const QList<std::pair<DecisionKind, const Member *>> &steps) const;
    /// The chain with another decision behind it, on the revision as it is now; `bend` changes it before it is signed.
    void extend(QList<SignedFile> &chain, DecisionKind kind, const Member &member,
                const std::function<void(Decision &)> &bend = {}) const;
    /// A package of that chain; of a notice when it ends in a withdrawal.
    QByteArray zipOf(const QList<SignedFile> &chain) const;
    PackageContents contents() const;
    QByteArray zip() const;
    /// The package after `change`; with Tags::Corrected by somebody who also mends the tag manifest.
    QByteArray zipAfter(const std::function<void(BagFiles &)> &change, Tags tags) const;
    /// Reason codes of verifying `zip` for somebody who knows the unit.
    QStringList reasons(const QByteArray &zip) const;

    const RegulationCatalogue &regulations() const { return m_regulations; }
    Member makeMember(const crypto::CertificateAuthority &authority, const QString &name, Roles roles) const;

    const QDateTime now;
    const crypto::CertificateAuthority authority;
    Member contributor;
    Member editor;
    Member approver;
    Roster roster;
    Payload payload;
    Revision revision;

private:
    RegulationCatalogue m_regulations;
};

} // namespace bantin::package
