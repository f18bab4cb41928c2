"""Every cell of every workbook in a folder, with openpyxl reading only; or the frames of pandas over the same engine."""
import os, resource, sys, time

contender, folder = sys.argv[1], sys.argv[2]
if contender == "pandas":
    import pandas
else:
    import openpyxl
started, clock, found = time.process_time(), time.perf_counter(), 0
for name in sorted(os.listdir(folder)):
    path = os.path.join(folder, name)
    if contender == "pandas":
        for frame in pandas.read_excel(path, sheet_name=None, header=None).values():
            found += int(frame.count().sum())
    else:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        for sheet in book:
            for row in sheet.iter_rows(values_only=True):
                found += sum(value is not None for value in row)
used, took = time.process_time() - started, time.perf_counter() - clock
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print('{"processor": %f, "clock": %f, "peak": %d, "found": %d}' % (used, took, peak, found))
