// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ExportHandover.h"

#include <string>
#include <vector>

namespace bantin::cli {

/// Articles by id, members by name or by a file with their certificate, as they stand on the command line. "article-not-found",
/// "account-not-found" (name), "certificate-invalid", file reasons.
Result<workflow::HandoverOrder> handoverOrder(workflow::Session &session, const std::vector<std::string> &articles,
                                              const std::vector<std::string> &recipients);

/// One line for each article whose private data stayed here, and why.
QStringList privateDataLines(const workflow::ExportedHandover &done);

} // namespace bantin::cli
