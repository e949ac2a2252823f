// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bantin::portal {

/// The program bantin-portal: serve, unit add, unit list. Results are one line of JSON on standard output, failures a
/// sentence with the reason code on standard error. Returns the exit code: 0, 1 for a failure, CLI11's codes for a wrong command line. Main thread.
int runCommandLine(int argc, char *argv[]);

} // namespace bantin::portal
