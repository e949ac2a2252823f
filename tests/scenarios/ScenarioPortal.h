// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RegulationCatalogue.h"
#include "sync/portal/PackageReceiver.h"
#include "tests/support/FakeClock.h"

#include <QTemporaryDir>

/// The reference portal without its network: from the bytes of a package to receipt and page.
class ScenarioPortal
{
public:
    /// `unitCertificate` is the authority the portal trusts, PEM.
    ScenarioPortal(const bantin::RegulationCatalogue &regulations, const QByteArray &unitCertificate,
                   const bantin::testing::FakeClock &clock);

    /// What the portal answers; an empty outcome while it holds the package back.
    bantin::Receipt receive(const QByteArray &zip);
    /// The published page, or nothing.
    QByteArray page(const bantin::Receipt &receipt) const;
    /// What stands in the place of a page that was taken away, or nothing.
    QByteArray withdrawnPage(const bantin::Receipt &receipt) const;
    /// Every byte the site shows, of all its files.
    QByteArray everything() const;

private:
    QTemporaryDir m_folder;
    bantin::portal::UnitRegistry m_units;
    bantin::portal::ArticleLedger m_articles;
    bantin::portal::SitePublisher m_site;
    bantin::portal::PublicationRecords m_records;
    bantin::portal::BlobStore m_blobs;
    bantin::portal::PackageReceiver m_receiver;
};
