// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/checks/CheckedArticle.h"
#include "app/domain/Check.h"

#include <QDate>

namespace bantin::content::checks {

/// The checks this program has. Which of them run, and whether they block or warn, is for the rules of a profile to say:
/// quotation-source, quoted-date, reference-label, secrecy-stamp, alt-text, heading-order, link-text, insecure-link,
/// dead-link, table-headers, document-number, unicode-form, invisible-characters, legacy-encoding, personal-data,
/// english-version, recipients; and kind-fields, which is the required fields of the kind's form.
QStringList checkNames();

/// Everything that does not meet a rule in force on `today`: required fields of every article and of its kind, then what the
/// checks of the rules found, blocking ones first, otherwise in reading order. What several rules ask at one place is one
/// finding, of the strictest of them. Pure; safe on any thread. Thousands of words take some milliseconds.
QList<Finding> runChecks(const Regulation &regulation, const CheckedArticle &article, QDate today);

} // namespace bantin::content::checks
